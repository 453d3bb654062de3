// The stand-in for what a cold Worker reaches, a database and a cache: a database whose one row is a programme of nothing, and a
// cache that is empty. So that starting is measured, and not what is started.
const programme = {
  ...{
    slug: 'cold',
    name: { en: 'Cold' },
    summary: { en: 'Cold' },
    nations: ['wales'],
    description: [],
    eligibility: [],
  },
  ...{ offer: [], runBy: ['Us'], contactEmail: 'us@example.org', topics: [], rounds: [] },
};

export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/query')
      return new Response(null, { status: request.method === 'PUT' ? 204 : 504 });
    return Response.json({
      success: true,
      meta: {},
      results: { columns: ['value', 'value'], rows: [[1, JSON.stringify(programme)]] },
    });
  },
};
