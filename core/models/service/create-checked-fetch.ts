import { z } from 'zod';
import { orderedEmbeddings } from './ordered-embeddings.ts';

const requestSchema = z.object({ input: z.union([z.string(), z.array(z.string())]) });

/**
 * Makes a `fetch` for requests for embeddings: it follows no redirect, which would carry texts and key elsewhere, and
 * gives answers on with as many vectors as there were texts, in their order, as numbers.
 */
export const createCheckedFetch =
  ({ sendsKey }: { readonly sendsKey: boolean }): typeof fetch =>
  async (address, request) => {
    const headers = new Headers(request?.headers);
    // The client can not be made without a key.
    if (!sendsKey) headers.delete('authorization');
    const response = await fetch(address, { ...request, headers, redirect: 'error' });
    if (!response.ok) return response;
    const { input } = requestSchema.parse(JSON.parse(String(request?.body)));
    const answer: unknown = await response.json().catch((error: unknown) => {
      // A page that is no JSON is an answer that holds nothing; all else is trouble with the connection.
      if (error instanceof SyntaxError) return null;
      throw error;
    });
    const vectors = orderedEmbeddings(answer, Array.isArray(input) ? input.length : 1);
    return Response.json({ object: 'list', data: vectors.map((embedding, index) => ({ index, embedding })) });
  };
