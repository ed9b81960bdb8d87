using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;

namespace MovieRec.Application.Http.Ratings;

/// <summary><c>POST ratings</c>: takes one rating or up to 500, all or none.</summary>
/// <param name="models">The serving model, whose catalogue says which films there are.</param>
/// <param name="intake">Takes the valid ratings.</param>
/// <param name="clock">Tells which times lie in the future.</param>
public sealed class PostRatings(ModelCache models, RatingIntake intake, TimeProvider clock)
{
    /// <summary>Answers a request: 202 once the ratings are queued.</summary>
    public Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        models.AnswerAsync(request, async model => QueryFields.RejectAny(request) ?? await JsonBody.ReadAsync(
            request,
            (body, errors) => RatingsBody.Parse(body, errors, model.Catalogue, clock.GetUtcNow()),
            ratings => AcceptAsync(ratings, cancellationToken),
            cancellationToken));

    private async Task<IResult> AcceptAsync(IReadOnlyList<RatingSubmission> ratings, CancellationToken cancellationToken)
    {
        var events = await intake.AcceptAsync(ratings, cancellationToken);
        return ApiJson.Status(StatusCodes.Status202Accepted, new AcceptedAnswer(events.Count));
    }

    private sealed record AcceptedAnswer(int Accepted);
}
