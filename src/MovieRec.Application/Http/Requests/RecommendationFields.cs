using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Requests;

/// <summary>Reads what kind of list is asked for.</summary>
public static class RecommendationFields
{
    private const int DefaultCount = 10;
    private const int MaximumCount = 100;

    /// <summary>Reads a query for recommendations.</summary>
    public static RecommendationQuery Recommendations(this RequestFields fields, MovieCatalogue catalogue) => new()
    {
        Count = fields.WholeNumber("count", 1, MaximumCount) ?? DefaultCount,
        Model = fields.Text("model", 100),
        Filter = fields.FilterAndExclude(catalogue),
        IncludeRated = fields.Boolean("includeRated") ?? false,
        Diversity = fields.Number("diversity", 0, 1) ?? 0,
        Explain = fields.Boolean("explain") ?? false,
    };

    /// <summary>Reads a query for similar films.</summary>
    public static SimilarQuery Similar(this RequestFields fields, MovieCatalogue catalogue) => new()
    {
        Count = fields.WholeNumber("count", 1, MaximumCount) ?? DefaultCount,
        By = fields.Choice("by", ["content", "ratings", "hybrid"]),
        Filter = fields.FilterAndExclude(catalogue),
    };
}
