using System.Globalization;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Problems;
using MovieRec.Core.Catalogue;

namespace MovieRec.Application.Http.Requests;

/// <summary>How a movie id is read from a path.</summary>
public static class MovieIds
{
    /// <summary>Finds the film; otherwise the answer is 404, or 400 if the id is no whole number.</summary>
    public static IResult? TryFind(string routeValue, MovieCatalogue catalogue, out Movie movie)
    {
        movie = null!;
        if (!int.TryParse(routeValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            return ProblemAnswers.Invalid("movieId", "'movieId' must be a whole number.");
        }

        if (catalogue.Find(id) is not { } found)
        {
            return ProblemAnswers.NotFound("movie", id);
        }

        movie = found;
        return null;
    }
}
