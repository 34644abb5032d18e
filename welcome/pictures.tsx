/**
 * The three pictures of *How it works*, in boxes of 240 by 140. Without words, in the colours of the tokens; what they show is said in the text
 * beside them.
 */
import type { ComponentChildren } from 'preact';

interface PictureProps {
  readonly name: 'points' | 'back' | 'zero';
  readonly children: ComponentChildren;
}

function Picture({ name, children }: PictureProps) {
  return (
    <svg class={`picture ${name}`} viewBox="0 0 240 140" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A table in a window, a ring around the menu button of its chosen row, and the card beside it. */
export function PointsPicture() {
  return (
    <Picture name="points">
      <Window x={6} width={176} />
      {[48, 74, 100].map((y, row) => (
        <g key={y}>
          {row === 0 && <rect class="soft" x="14" y={y - 3} width="160" height="24" rx="6" />}
          <circle class={row === 0 ? 'mark' : 'quiet'} cx="27" cy={y + 9} r="5" />
          {row === 0 && <circle class="dot" cx="27" cy={y + 9} r="1.5" />}
          <path class={row === 0 ? 'text' : 'quiet'} d={`M42 ${y + 9}h${[44, 36, 40][row] ?? 40}`} />
          <path class="quiet" d={`M100 ${y + 9}h18`} />
          <path class={row === 0 ? 'text' : 'quiet'} d={`M141 ${y + 9}h0m8 0h0m8 0h0`} />
        </g>
      ))}
      <rect class="halo" x="130" y="44" width="38" height="26" rx="9" />
      <rect class="ring" x="130" y="44" width="38" height="26" rx="9" />
      <path class="card" d="M156 79l7 -7l7 7h54a8 8 0 0 1 8 8v38a8 8 0 0 1 -8 8h-80a8 8 0 0 1 -8 -8v-38a8 8 0 0 1 8 -8z" />
      <path class="text" d="M148 94h46" />
      <path class="quiet" d="M148 106h70M148 118h52" />
    </Picture>
  );
}

/** A key, and a clock around which an arrow turns back. */
export function BackPicture() {
  return (
    <Picture name="back">
      <circle class="disc" cx="154" cy="70" r="36" />
      <path class="text" d="M154 49v21l14 9" />
      <path class="quiet" d="M154 39v0M185 70h0M154 101v0M123 70h0" />
      <path class="turn" d="M116 33a54 54 0 1 1 -11 59" />
      <path class="turn" d="M116 15v18h18" />
      <path class="key" d={keyAt(32, 70, 15)} />
    </Picture>
  );
}

/** An empty list with a tick, and a zero beside the key. */
export function ZeroPicture() {
  return (
    <Picture name="zero">
      <Window x={32} width={176} />
      <path class="edge" d={keyAt(50, 50, 9)} />
      <ellipse class="text" cx="114" cy="50" rx="5.5" ry="8.5" />
      <path class="none" d="M50 78h140M50 104h140" />
      <circle class="good" cx="188" cy="106" r="26" />
      <path class="tick" d="M176 107l9 9l16 -18" />
    </Picture>
  );
}

/** As high as the picture, with a bar and its three buttons. */
function Window({ x, width }: { readonly x: number; readonly width: number }) {
  return (
    <>
      <rect class="window" x={x} y="6" width={width} height="122" rx="10" />
      <path class="edge" d={`M${x} 30h${width}`} />
      <path class="quiet" d={`M${x + 14} 18h0m10 0h0m10 0h0`} />
    </>
  );
}

/**
 * A lying key, its bow at the left, as the path of its lines.
 * @param x its left end
 * @param y its shaft
 * @param r radius of the bow; the key is about four and a half times as long
 */
function keyAt(x: number, y: number, r: number): string {
  const end = x + 4.5 * r;
  return `M${x + r} ${y - r}a${r} ${r} 0 1 0 .1 0zM${x + 2 * r} ${y}H${end}v${0.7 * r}M${end - 0.8 * r} ${y}v${0.5 * r}`;
}
