import { type FakeAnswer, type RecordedRequest, refusal, textOf } from './recorded-request.ts';

export interface FakeCard {
  readonly id: string;
  readonly templateId: string;
  readonly place: string;
  readonly params: Record<string, string>;
  /** Every text that was streamed, in order. */
  readonly texts: string[];
  readonly callIds: Set<string>;
  isFinal: boolean;
}

/** The card interfaces, as strict as the platform's. */
export class FakeCards {
  readonly all = new Map<string, FakeCard>();

  /** Answers a request on a card path; null for other paths. */
  answer(request: RecordedRequest): FakeAnswer | null {
    switch (`${request.method} ${request.path}`) {
      case 'POST /v1.0/card/instances/createAndDeliver':
        return this.#create(request);
      case 'PUT /v1.0/card/instances':
        return this.#update(request);
      case 'PUT /v1.0/card/streaming':
        return this.#stream(request);
      default:
        return null;
    }
  }

  #create({ body }: RecordedRequest): FakeAnswer {
    const id = textOf(body, 'outTrackId');
    const templateId = textOf(body, 'cardTemplateId');
    const place = textOf(body, 'openSpaceId');
    const params = paramsOf(body);
    if (!id || !templateId || !params || !/^dtv1\.card\/\/IM_(?:GROUP|ROBOT)\../u.test(place))
      return refusal('param.error');
    if (this.all.has(id)) return refusal('param.outTrackId.exist');
    this.all.set(id, { id, templateId, place, params, texts: [], callIds: new Set(), isFinal: false });
    return { body: { success: true, result: { outTrackId: id, deliverResults: [{ success: true, errorMsg: '' }] } } };
  }

  #update({ body }: RecordedRequest): FakeAnswer {
    const card = this.all.get(textOf(body, 'outTrackId'));
    const params = paramsOf(body);
    if (!card) return refusal('param.outTrackId.notExist');
    if (!params) return refusal('param.error');
    Object.assign(card.params, params);
    return { body: { success: true, result: true } };
  }

  #stream({ body }: RecordedRequest): FakeAnswer {
    const card = this.all.get(textOf(body, 'outTrackId'));
    const callId = textOf(body, 'guid');
    if (!card) return refusal('param.outTrackId.notExist');
    if (!callId || card.callIds.has(callId)) return refusal('param.guid.repeat');
    if (card.isFinal) return refusal('card.finalized');
    card.callIds.add(callId);
    card.texts.push(textOf(body, 'content'));
    card.isFinal = body['isFinalize'] === true || body['isError'] === true;
    return { body: { success: true, result: true } };
  }
}

/** The card's variables; null when one of them is no string, which the platform refuses. */
const paramsOf = (body: RecordedRequest['body']): Record<string, string> | null => {
  const { cardParamMap = {} } = (body['cardData'] ?? {}) as { readonly cardParamMap?: Record<string, unknown> };
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(cardParamMap)) {
    if (typeof value !== 'string') return null;
    params[name] = value;
  }
  return params;
};
