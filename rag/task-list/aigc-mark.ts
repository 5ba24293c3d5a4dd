import { createHash } from 'node:crypto';

/** Name of the metadata field that says a file is machine-made (文件元数据隐式标识 of GB 45438—2025). */
export const AIGC_KEY = 'AIGC';

/** Says who wrote the file where the user's office has no code of its own as provider. */
const PRODUCER = '文号 Wenhao';

/**
 * The value of the `AIGC` field: JSON with the seven members of GB 45438—2025. `Label` 1 says machine-made; the id is a
 * hash of the content, so that the same content bears the same id.
 */
export const aigcMark = (content: string): string =>
  JSON.stringify({
    Label: '1',
    ContentProducer: PRODUCER,
    ProduceID: createHash('sha256').update(content).digest('hex').slice(0, 32),
    ReservedCode1: '',
    ContentPropagator: '',
    PropagateID: '',
    ReservedCode2: '',
  });
