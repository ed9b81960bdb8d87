using System.Collections.Concurrent;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Popular;
using MovieRec.Core.Serving;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Serving;

public sealed class ServingModelTests : IDisposable
{
    private readonly HandmadeVersion version = new();

    public void Dispose() => version.Dispose();

    [Fact]
    public void An_opened_version_has_its_manifest_films_and_models_the_main_one_first()
    {
        Assert.Equal("v1", version.Model.Manifest.Version);
        Assert.Equal(HandmadeVersion.Films.Movies.Select(movie => movie.ToString()), version.Model.Catalogue.Movies.Select(movie => movie.ToString()));
        Assert.Equal(["handmade", "content", "popular"], version.Model.Models.Select(model => model.Name));
    }

    [Fact]
    public void Tensors_of_kinds_unknown_to_the_program_are_left_alone_unless_they_are_the_main_models()
    {
        using var folder = new TemporaryFolder();
        HandmadeVersion.Write(folder.Path, main: "popular");
        using var model = ServingModel.Open(folder.Path, new ModelKinds([new PopularKind()]));
        Assert.Equal(["popular"], model.RecommendationModels);

        var exception = Assert.Throws<InvalidDataException>(() => ServingModel.Open(version.Path, new ModelKinds([new PopularKind()])));
        Assert.Contains("'handmade'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_comes_from_the_first_model_that_predicts_stars()
    {
        var prediction = version.Model.Predict([new(10, 5)], 11);

        Assert.Equal("popular", prediction.Source);
        Assert.InRange(prediction.Stars, 4, 4.5);
    }

    [Fact]
    public void The_users_own_rating_of_a_film_does_not_predict_itself() =>
        Assert.Equal(version.Model.Predict([], 10), version.Model.Predict([new(10, 0.5f)], 10));

    [Fact]
    public void A_prediction_for_an_unknown_film_is_refused() =>
        Assert.Equal("movieId", Assert.Throws<UnsupportedQueryException>(() => version.Model.Predict([], 1)).Field);

    [Fact]
    public void Warm_up_asks_what_can_be_asked() => version.Model.WarmUp();

    [Fact]
    public void A_disposed_version_answers_no_more()
    {
        version.Model.Dispose();

        Assert.Throws<ObjectDisposedException>(() => version.Model.Recommend([], new()));
        Assert.Throws<ObjectDisposedException>(() => version.Model.Similar(10, new()));
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one_and_disposing_meanwhile_harms_none()
    {
        var expected = Answer();
        var answers = new ConcurrentBag<string>();
        using var enough = new ManualResetEventSlim();
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            try
            {
                while (true)
                {
                    answers.Add(Answer());
                    if (answers.Count >= 100)
                    {
                        enough.Set();
                    }
                }
            }
            catch (ObjectDisposedException)
            {
                // The version is gone, as planned below.
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        enough.Wait();
        version.Model.Dispose();
        threads.ForEach(thread => thread.Join());

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    private string Answer() => string.Join(
        ' ',
        version.Model.Recommend([new(10, 5), new(14, 1)], new() { Count = 8, Diversity = 0.3, Explain = true })
            .Concat(version.Model.Similar(10, new()))
            .Select(item => $"{item.Movie.Id} {item.Score:R} {item.Source} {string.Join(',', item.Reasons.Select(reason => reason.Share))}"));
}
