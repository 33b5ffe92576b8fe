export type MailTexts = {
  /** Why the person gets this mail, by its class. */
  why: { service: string; digest: string; invitation: string };
  unsubscribe: { digest: string; invitations: string; following: string };
  sentBy: (organiser: string) => string;
  page: {
    title: { digest: string; invitations: string; following: string };
    ask: { digest: string; invitations: string; following: string };
    leave: string;
    leftTitle: string;
    left: { digest: string; invitations: string; following: string };
    rejoin: string;
    still: string;
    keep: string;
  };
};

export const mailSv: MailTexts = {
  why: {
    service: 'Du får det här mejlet för att du har varit i kontakt med oss.',
    digest: 'Du får det här mejlet varje måndag då det finns något nytt i dina områden.',
    invitation: 'Du får det här mejlet för att du har sagt ja till inbjudningar från oss.',
  },
  unsubscribe: {
    digest: 'Avsluta veckobrevet',
    invitations: 'Avsluta inbjudningarna',
    following: 'Sluta följa yrken',
  },
  sentBy: (organiser) => `Skickat av ${organiser}.`,
  page: {
    title: { digest: 'Avsluta veckobrevet', invitations: 'Avsluta inbjudningarna', following: 'Sluta följa yrken' },
    ask: {
      digest: 'Vill du sluta få veckobrevet med det som är nytt i dina områden?',
      invitations: 'Vill du sluta få inbjudningar till frukostar och andra träffar?',
      following: 'Vill du sluta få mejl när läget ändras för yrken du följer?',
    },
    leave: 'Ja, avsluta',
    leftTitle: 'Det är avslutat',
    left: {
      digest: 'Du får inte längre veckobrevet.',
      invitations: 'Du får inte längre inbjudningar från oss.',
      following: 'Du får inte längre mejl om yrken du följt.',
    },
    rejoin: 'Ångra, jag vill ha mejlen igen',
    still: 'Mejl om dina egna ärenden och svar på det du själv gör kommer som förut.',
    keep: 'Vill du behålla mejlen kan du stänga sidan. Inget ändras förrän du väljer.',
  },
};
