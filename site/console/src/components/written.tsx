/** What a person wrote, on one line: no direction mark in it turns round the text beside it. */
export const Written = ({ text }: { text: string }) => <bdi>{text}</bdi>;

/** The same on several lines. Addresses in it stay text. */
export const WrittenLines = ({ text }: { text: string }) => <p class="written">{text}</p>;
