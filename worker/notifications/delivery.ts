// What a mail service tells of a message after it has taken it. News comes twice and out of order, so it only moves forward.

/**
 * From the least that is known to the most: an inbox that was full for now, a fault of the service, an address that
 * does not exist, and delivered, after which nothing else is true.
 */
export const deliveries = ['temporary-failure', 'technical-failure', 'permanent-failure', 'delivered'] as const;

export type Delivery = (typeof deliveries)[number];
