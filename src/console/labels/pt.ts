import type { Labels } from './types';

/** Portuguese (Brazil). Notes by users of the Brazilian console. A key is feminine (`chave`), a state masculine. */
export const pt: Labels = {
  'access-keys': ['Chaves de acesso', 'Chave de acesso'], // u; g
  'create-access-key': ['Criar chave de acesso', 'Criar uma chave de acesso', 'Criar nova chave de acesso'], // u; g; g
  'security-credentials': ['Credenciais de segurança', 'Minhas credenciais de segurança'], // u; g
  actions: ['Ações', 'Ação', 'Gerenciar', 'Mais ações'], // g; g; g; g
  activate: ['Ativar', 'Habilitar', 'Reativar', 'Tornar ativa', 'Tornar ativo', 'Definir como ativa', 'Marcar como ativa'], // g; g; g; g; g; g; g
  deactivate: [
    'Desativar',
    'Inativar',
    'Desabilitar',
    'Inabilitar',
    'Tornar inativa',
    'Tornar inativo',
    'Definir como inativa',
    'Marcar como inativa',
  ], // g; g; g; g; g; g; g; g
  // `Apagar` is to delete here and to switch off in Spanish.
  delete: ['Excluir', 'Remover', 'Eliminar', 'Apagar', 'Excluir permanentemente', 'Excluir definitivamente'], // g; c; g; g; g; g
  cancel: [
    'Cancelar',
    'Fechar',
    'Voltar',
    'Anterior',
    'Fechar caixa de diálogo',
    'Fechar modal',
    'Agora não',
    'Anular',
    'Não',
    'Manter chave',
    'Manter a chave',
    'Cancelar e voltar',
  ], // c; c; c; c; c; c; g; g; g; g; g; g
  confirm: ['Confirmar', 'Sim', 'Continuar', 'Prosseguir', 'Enviar', 'Aplicar', 'Aceitar', 'Entendi', 'Próximo', 'Avançar', 'Seguinte'], // g; g; g; g; g; g; g; g; g; g; g
  not: ['manter', 'em vez disso', 'sem', 'e', 'também', 'todas', 'ambas', 'nova', 'criar'], // g; g; g; g; g; g; g; g; g
  active: ['Ativo', 'Ativa', 'Ativado', 'Ativada', 'Habilitado', 'Habilitada'], // g; g; g; g; g; g
  inactive: ['Inativo', 'Inativa', 'Desativado', 'Desativada', 'Desabilitado', 'Desabilitada'], // g; g; g; g; g; g
  deleted: ['Excluído', 'Excluída', 'Removido', 'Removida'], // g; g; g; g
  'access-key-id': ['ID da chave de acesso', 'ID de chave de acesso', 'ID da chave'], // g; g; g
  created: ['Criado em', 'Criada em', 'Data de criação', 'Criado', 'Criada', 'Hora de criação', 'Horário de criação'], // g; g; c; g; g; g; g
  'last-used': [
    'Último uso da chave de acesso',
    'Chave de acesso usada pela última vez',
    'Última chave de acesso usada',
    'Última utilização',
    'Último uso',
  ], // g; g; g; g; g
  region: ['Última região usada', 'Última região utilizada', 'Região usada pela última vez', 'Região do último uso', 'Região'], // g; g; g; g; c
  service: ['Último serviço usado', 'Último serviço utilizado', 'Serviço usado pela última vez', 'Serviço do último uso', 'Serviço'], // g; g; g; g; g
  status: ['Status', 'Estado', 'Situação'], // g; g; g
  'secret-access-key': ['Chave de acesso secreta', 'Chave de acesso secreta da AWS'], // d; g
  owner: ['Usuário', 'Nome do usuário', 'Nome de usuário', 'Usuário do IAM', 'Proprietário', 'Titular', 'Dono'], // g; g; g; g; g; g; g
  'of-key': [
    '… chave',
    '… a chave',
    '… esta chave',
    '… chave de acesso',
    '… a chave de acesso',
    '… esta chave de acesso',
    '… de',
    '… para',
    '… da chave de acesso',
  ], // g; g; g; g; g; g; g; g; g
  never: [
    'N/A',
    'Nunca',
    'Nunca usada',
    'Nunca usado',
    'Nunca utilizada',
    'Nunca utilizado',
    'Nunca foi usada',
    'Não usada',
    'Não usado',
    'Não utilizada',
  ], // g; g; g; g; g; g; g; g; g; g
  mfa: [
    'Autenticação multifator (MFA)',
    'Autenticação de múltiplos fatores',
    'Autenticação multifatorial',
    'MFA',
    'Dispositivos de MFA',
    'Dispositivos MFA',
    'Dispositivo de MFA',
    'Dispositivo MFA',
  ], // g; g; g; g; g; g; g; g
  'other-thing': ['conta', 'certificado', 'dispositivo', 'senha', 'organização', 'par de chaves', 'contato'], // g; g; g; g; g; g; g
  'no-keys': ['nenhuma chave de acesso', 'não há chaves de acesso', 'não possui chaves de acesso'], // g; g; g
  'not-listed': [
    'não foi possível',
    'falha',
    'ocorreu um erro',
    'erro ao',
    'tentar novamente',
    'tente novamente',
    'carregar mais',
    'mostrar mais',
    'ver mais',
    'mostrar tud',
    'limpar filtro',
    'carregando',
    'atualizando',
    'não é possível exibir',
    'erro interno',
    'oculta',
    'indisponíve',
    'nenhuma correspondência',
    'sem conexão',
    'offline',
    'entrar novamente',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'tag',
    'etiqueta',
    'descrição',
    'notificaç',
    'alarme',
    'lembrete',
    'proteção',
    'requisito',
    'política',
    'histórico',
    'comentário',
    'rotação',
    'alternância',
    'substituir',
    'restaurar',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['Atribuir dispositivo de MFA', 'Atribuir dispositivo MFA', 'Atribuir MFA', 'Atribuir um dispositivo de MFA', 'Ativar MFA'], // g; g; g; g; g
  'no-mfa': ['Nenhum dispositivo de MFA', 'Nenhum dispositivo MFA', 'Não há dispositivos de MFA', 'Você não tem MFA atribuída'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['caracteres', 'letras', 'dígitos'], // g; g; g
  'type-this': ['insira …', 'digite …', 'escreva …', 'introduza …', 'a palavra …'], // g; g; g; g; g
};
