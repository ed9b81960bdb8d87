using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.Ratings;

namespace MovieRec.Application.Http.Users;

/// <summary><c>DELETE users/{userId}</c>: erases a user's ratings, those on their way included.</summary>
/// <param name="erasure">Erases.</param>
/// <param name="clock">Tells the time of the erasure.</param>
public sealed class DeleteUser(IUserErasure erasure, TimeProvider clock)
{
    /// <summary>Answers a request; erasing a user who is not there is no error.</summary>
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

        await erasure.EraseAsync(user, clock.GetUtcNow(), cancellationToken);
        return TypedResults.NoContent();
    }
}
