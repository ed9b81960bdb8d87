using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Movies;

/// <summary><c>GET movies</c>: the films of the catalogue by title, genre and year.</summary>
/// <param name="models">The serving model, whose catalogue it is.</param>
public sealed class SearchMovies(ModelCache models)
{
    private const int DefaultPageSize = 20;
    private const int MaximumPageSize = 100;
    private const int MaximumSearchLength = 200;

    private static readonly ConditionalWeakTable<MovieCatalogue, CatalogueSearch> Indexes = [];

    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        models.AnswerAsync(request, model => Answer(request, model.Catalogue));

    private static IResult Answer(HttpRequest request, MovieCatalogue catalogue)
    {
        var errors = new FieldErrors();
        var query = QueryFields.Read(request, errors, fields => Read(fields, catalogue));
        if (errors.Any)
        {
            return ProblemAnswers.Invalid(errors);
        }

        var found = Indexes.GetValue(catalogue, key => new(key)).Search(query.Text, query.Filter, query.Page, query.PageSize);
        return ApiJson.Ok(new MoviePageAnswer([.. found.Items.Select(MovieAnswer.Of)], found.Page, found.PageSize, found.Total));
    }

    private static Query Read(QueryFields fields, MovieCatalogue catalogue) => new(
        fields.Text("search", MaximumSearchLength),
        fields.Filter(catalogue),
        fields.WholeNumber("page", 1, int.MaxValue / MaximumPageSize) ?? 1,
        fields.WholeNumber("pageSize", 1, MaximumPageSize) ?? DefaultPageSize);

    private sealed record Query(string? Text, MovieFilter Filter, int Page, int PageSize);
}
