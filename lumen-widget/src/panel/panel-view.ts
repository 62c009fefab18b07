import { fill, h, icon } from '../kit/dom';
import { offersPerson } from '../kit/transcript';
import type { PanelContext } from '../bubble/contract';
import type { Action } from '../api/wire';
import type { FeedbackRequest } from '../api/widget-api';
import type { Conversation } from '../conversation/conversation';
import type { View } from '../conversation/view';
import type { MessageKey, Texts } from '../messages/texts';
import { Avatar } from './avatar';
import { Composer } from './composer';
import { LanguageMenu } from './language-menu';
import { Notice } from './notice';
import { PersonForm } from './person-form';
import { SmallScreen } from './small-screen';

const CLOSE = 'm6 6 12 12M18 6 6 18';
const PERSON = 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5';
const TICKET_TEXT: Readonly<Record<string, MessageKey>> = {
  open: 'ticketOpen', waiting_for_shopper: 'ticketWaiting', solved: 'ticketSolved',
};

/** What the panel needs of a conversation; a preview of the panel has one that goes nowhere. */
export type Talkable = Pick<Conversation, 'view' | 'open' | 'send' | 'retry' | 'rate' | 'escalate'>;

/** The panel on the screen, in one language. Draws what the conversation says and hands back what the shopper does. */
export class PanelView {
  readonly #name = h('h2', { id: 'lumen-name' });
  readonly #avatar = new Avatar();
  readonly #ticket = h('p', { class: 'ticket', hidden: true });
  readonly #transcript = document.createElement('lumen-transcript');
  readonly #typing = h('div', { class: 'typing', hidden: true }, h('i'), h('i'), h('i'));
  readonly #prompts = h('div', { class: 'prompts', role: 'group' });
  readonly #scroll: HTMLElement;
  readonly #status = h('div', { class: 'sr', role: 'status' });
  readonly #notice: Notice;
  readonly #composer: Composer;
  readonly #form: PersonForm;
  readonly #person: HTMLButtonElement;
  readonly #menu: LanguageMenu;
  readonly #panel: HTMLElement;
  readonly #smallScreen: SmallScreen;
  #view: View;
  #drawnOnce = false;

  constructor(
    private readonly context: PanelContext,
    private readonly language: string,
    private readonly texts: Texts,
    private readonly conversation: Talkable,
    choose: (language: string) => void,
  ) {
    this.#view = conversation.view;
    Object.assign(this.#transcript, { texts, asksFeedback: true });
    this.#prompts.setAttribute('aria-label', texts('panelPrompts'));
    this.#scroll = h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': texts('panelConversation') },
      this.#transcript, this.#typing, this.#prompts);
    this.#notice = new Notice(texts, () => void conversation.open(), text => this.#say(text));
    this.#composer = new Composer(texts, text => this.#send(text), text => this.#say(text));
    this.#form = new PersonForm(texts, request => conversation.escalate(request), ticket => this.#escalated(ticket));
    this.#person = h('button', { class: 'person', type: 'button', 'aria-label': texts('panelTalkToPerson') },
      icon(PERSON), texts('panelTalkToPerson'));
    this.#menu = new LanguageMenu(texts, context.languages, language, choose);
    this.#panel = this.#assemble();
    this.#smallScreen = new SmallScreen(this.#panel);
    this.#listen();
    context.frame.prepend(this.#panel);
    this.show(this.#view);
  }

  get isShown(): boolean {
    return !this.#panel.hidden;
  }

  appear(takeFocus: boolean): void {
    this.#panel.hidden = false;
    this.#smallScreen.follow();
    this.#scrollToEnd();
    // A touch keyboard would cover half of what the shopper came to see
    if (takeFocus) matchMedia('(hover: none) and (pointer: coarse)').matches ? this.#panel.focus() : this.#composer.focus();
  }

  disappear(): void {
    this.#panel.hidden = true;
    this.#smallScreen.leave();
  }

  remove(): void {
    this.#smallScreen.leave();
    this.#panel.remove();
  }

  /** Stands where another language stood: what was written, what was open and where the focus was stay. */
  takeOver(before: PanelView): void {
    const focused = (before.#panel.getRootNode() as ShadowRoot).activeElement;
    const place = before.#scroll.scrollTop;
    this.#composer.draft = before.#composer.draft;
    if (before.isShown) {
      this.#panel.hidden = false;
      this.#panel.classList.add('still');
      this.#smallScreen.follow();
    }
    if (before.#form.isOpen) this.#askForPerson(before.#form.written);
    before.remove();
    this.#scroll.scrollTo({ top: place, behavior: 'instant' });
    if (focused?.localName === 'select') this.#menu.focus();
    else if (focused?.localName === 'textarea' && !this.#form.isOpen) this.#composer.focus();
  }

  /** The language that was chosen could not be loaded: the menu goes back to the one there is. */
  keepLanguage(): void {
    this.#menu.show(this.language);
    this.#say(this.texts('personFailed'));
  }

  show(view: View): void {
    const before = this.#view;
    this.#view = view;
    this.#name.textContent = view.config?.name ?? this.texts('panelName');
    this.#name.classList.toggle('pending', view.phase === 'starting' && !view.config);
    this.#avatar.show(view.config);
    this.#drawTicket(view);
    this.#drawTranscript(view);
    this.#drawPrompts(view, before);
    this.#notice.show(view);
    this.#composer.element.hidden = this.#form.isOpen || view.phase === 'unavailable';
    this.#composer.expect(view.state?.awaiting ?? 'none');
    this.#composer.hold(view.wait > 0);
    this.#person.hidden = this.#form.isOpen || view.phase === 'unavailable';
  }

  #assemble(): HTMLElement {
    const close = h('button', { class: 'close', type: 'button', 'aria-label': this.texts('panelClose') }, icon(CLOSE));
    close.addEventListener('click', this.context.close);
    return h('section', {
      class: 'panel', role: 'dialog', 'aria-labelledby': 'lumen-name', 'aria-describedby': 'lumen-kind', lang: this.language,
      tabindex: -1, hidden: true,
    },
      h('header', {},
        this.#avatar.element,
        h('div', { class: 'who' }, this.#name, h('p', { id: 'lumen-kind' }, this.texts('panelKind'))), close),
      this.#ticket, this.#scroll, this.#notice.element, this.#composer.element, this.#form.element,
      h('footer', {}, this.#person, this.#menu.element), this.#status);
  }

  #listen(): void {
    this.#panel.addEventListener('keydown', event => this.#key(event));
    this.#person.addEventListener('click', () => this.#askForPerson());
    this.#transcript.addEventListener('lumen-action', event => this.#act((event as CustomEvent<Action>).detail));
    this.#transcript.addEventListener('lumen-feedback', event =>
      void this.conversation.rate((event as CustomEvent<FeedbackRequest>).detail));
    this.#transcript.addEventListener('lumen-retry', event => {
      this.#composer.focus();
      void this.conversation.retry((event as CustomEvent<string>).detail);
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    if (this.#form.isOpen) this.#form.close();
    else this.context.close();
  }

  #send(text: string): void {
    void this.conversation.send(text);
    this.#scrollToEnd();
  }

  #act(action: Action): void {
    if (offersPerson(action)) return this.#askForPerson();
    const said = this.#view.entries.flatMap(entry =>
      entry.kind === 'message' && entry.message.role === 'shopper' ? [entry.message.text] : []);
    this.#composer.focus();
    this.#send(action.text ?? (action.type === 'retry' ? said.at(-1) : null) ?? action.label);
  }

  #askForPerson(written?: PersonForm['written']): void {
    this.#composer.element.hidden = true;
    this.#person.hidden = true;
    this.#form.open(this.#view.state?.ticket?.number.toString() ?? null, written);
  }

  #escalated(ticket: string | null): void {
    this.#composer.element.hidden = false;
    this.#person.hidden = false;
    if (ticket === null) return this.#person.focus();
    this.#composer.focus();
    this.#scrollToEnd();
    this.#say(this.texts('ticketOpened', { number: ticket }));
    this.context.emit('ticket', { number: ticket });
  }

  #drawTicket({ state }: View): void {
    const ticket = state?.ticket;
    this.#ticket.hidden = !ticket;
    const text = ticket ? this.texts(TICKET_TEXT[ticket.status.toLowerCase()] ?? 'ticketOther', { number: String(ticket.number) }) : '';
    if (this.#ticket.textContent !== text) this.#ticket.textContent = text;
  }

  #drawTranscript(view: View): void {
    const wasAtEnd = this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < 120;
    const resumed = !this.#drawnOnce && view.entries.some(entry => entry.kind === 'message' && entry.message.role === 'shopper');
    const firstNew = this.#transcript.show(view.entries, !resumed, view.ratings);
    this.#typing.hidden = !(view.replying || (view.phase === 'starting' && view.entries.length === 0));
    if (view.replying && this.#status.textContent === '') this.#say(this.texts('panelTyping', { name: this.#name.textContent! }));
    if (!view.replying) this.#status.textContent = '';
    if (resumed) this.#scrollToEnd();
    else if (firstNew && wasAtEnd) this.#scrollTo(firstNew);
    this.#drawnOnce ||= view.entries.length > 0;
  }

  #drawPrompts({ prompts, phase }: View, before: View): void {
    if (prompts === before.prompts && this.#prompts.childElementCount === prompts.length) return;
    const shown = phase === 'ready' ? prompts : [];
    fill(this.#prompts, ...shown.map(prompt => {
      const button = h('button', { class: 'pill', type: 'button' }, prompt.label);
      button.addEventListener('click', () => {
        this.#composer.focus();
        this.#send(prompt.text);
      });
      return button;
    }));
  }

  /** Shows a new line from its beginning: a tall order card is read from the top, not from its end. */
  #scrollTo(line: HTMLElement): void {
    const top = line.getBoundingClientRect().top - this.#scroll.getBoundingClientRect().top + this.#scroll.scrollTop - 14;
    this.#scroll.scrollTo({ top, behavior: this.#stillness() });
  }

  #scrollToEnd(): void {
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior: 'instant' });
  }

  #stillness(): ScrollBehavior {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}
