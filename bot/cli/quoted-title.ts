/** A title in 《》; titles within it get 〈〉, as GB/T 15834 has the marks alternate. */
export const quotedTitle = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
