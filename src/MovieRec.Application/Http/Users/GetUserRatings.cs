using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;

namespace MovieRec.Application.Http.Users;

/// <summary><c>GET users/{userId}/ratings</c>: everything stored about a user.</summary>
/// <param name="profiles">The ratings.</param>
/// <param name="models">The serving model, for titles; the answer does without if there is none.</param>
public sealed class GetUserRatings(IUserProfileStore profiles, ModelCache models)
{
    /// <summary>Answers a request; a user without ratings has an empty list.</summary>
    public async Task<IResult> HandleAsync(string userId, HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        var errors = new FieldErrors();
        var user = UserIds.FromPath(request, userId, errors);
        if (errors.Any)
        {
            return ProblemAnswers.Invalid(errors);
        }

        if (QueryFields.RejectAny(request) is { } problem)
        {
            return problem;
        }

        var ratings = (await profiles.GetAsync(user, cancellationToken))?.Ratings ?? [];
        using var lease = models.Acquire();
        return ApiJson.Ok(UserRatingsAnswer.Of(user, ratings, lease?.Model.Catalogue));
    }
}
