import { encode } from 'uqr';

/** Light modules around the code, without which phones do not find it (ISO/IEC 18004). */
const quietZone = 4;

/** An address as a QR code, dark on light whatever the page's colours are: elements of the page, so no foreign picture. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} shape-rendering="crispEdges" />
    </svg>
  );
};
