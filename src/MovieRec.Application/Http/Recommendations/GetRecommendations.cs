using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;

namespace MovieRec.Application.Http.Recommendations;

/// <summary><c>GET users/{userId}/recommendations</c>: films for a user, from all of the user's ratings up to now.</summary>
/// <param name="models">The serving model.</param>
/// <param name="profiles">The ratings.</param>
public sealed class GetRecommendations(ModelCache models, IUserProfileStore profiles)
{
    /// <summary>Answers a request; a user without ratings gets popular films.</summary>
    public Task<IResult> HandleAsync(string userId, HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        return models.AnswerAsync(request, async model =>
        {
            var errors = new FieldErrors();
            var user = UserIds.FromPath(request, userId, errors);
            var query = QueryFields.Read(request, errors, fields => fields.Recommendations(model.Catalogue));
            if (errors.Any)
            {
                return ProblemAnswers.Invalid(errors);
            }

            var profile = await profiles.GetAsync(user, cancellationToken);
            var movies = model.Recommend(profile.StarRatings(), query);
            return ApiJson.Ok(ListAnswer.Of(model.Manifest.Version, movies, query.Explain));
        });
    }
}
