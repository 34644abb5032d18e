/** Opened once, after the installation. */
import { speak } from '../design/texts';

const { t } = speak(document);
document.title = t('welcomeTitle');
