using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Admin;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;

namespace MovieRec.Application.Http.Models;

/// <summary><c>POST models/{version}/promote</c>: makes a version the serving one; promoting an older one rolls back.</summary>
/// <param name="promotion">Promotes.</param>
/// <param name="guard">Lets operators in.</param>
public sealed class PromoteModel(ModelPromotion promotion, IAdminGuard guard)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> HandleAsync(string version, HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        if ((guard.Check(request) ?? QueryFields.RejectAny(request)) is { } problem)
        {
            return problem;
        }

        if (!Names.IsPlausible(version))
        {
            return ProblemAnswers.NotFound("model version", version);
        }

        var result = await promotion.PromoteAsync(version, cancellationToken);
        return result switch
        {
            { Current: { } current } => ApiJson.Ok(new PromotionAnswer(current.Version, current.Previous, current.PromotedAt)),
            { Outcome: PromotionOutcome.UnknownVersion } => ProblemAnswers.NotFound("model version", version),
            _ => ProblemAnswers.Conflict(result.Error!),
        };
    }

    private sealed record PromotionAnswer(string Current, string? Previous, DateTimeOffset PromotedAt);
}
