using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;

namespace MovieRec.Application.Http.Recommendations;

/// <summary><c>GET users/{userId}/movies/{movieId}/prediction</c>: the rating a user would give a film.</summary>
/// <param name="models">The serving model.</param>
/// <param name="profiles">The ratings.</param>
public sealed class GetPrediction(ModelCache models, IUserProfileStore profiles)
{
    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(string userId, string movieId, HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        return models.AnswerAsync(request, async model =>
        {
            Movie movie = null!;
            var errors = new FieldErrors();
            var user = UserIds.FromPath(request, userId, errors);
            if (errors.Any)
            {
                return ProblemAnswers.Invalid(errors);
            }

            if ((QueryFields.RejectAny(request) ?? MovieIds.TryFind(movieId, model.Catalogue, out movie)) is { } problem)
            {
                return problem;
            }

            var profile = await profiles.GetAsync(user, cancellationToken);
            return ApiJson.Ok(PredictionAnswer.Of(model.Manifest.Version, movie.Id, model.Predict(profile.StarRatings(), movie.Id)));
        });
    }
}
