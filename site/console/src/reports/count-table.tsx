type Props = { caption: string; heads: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** A small table of words with a number in the last column. */
export const CountTable = ({ caption, heads, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
  <div class="scroll" tabIndex={0}>
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" class={at === heads.length - 1 ? 'number' : ''}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, at) => (
              <td key={heads[at]} class={at === heads.length - 1 ? 'number' : ''}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
