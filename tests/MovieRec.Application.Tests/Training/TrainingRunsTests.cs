using MovieRec.Application.Tests.Training.World;
using MovieRec.Application.Training;

namespace MovieRec.Application.Tests.Training;

public sealed class TrainingRunsTests
{
    [Fact]
    public async Task A_second_start_answers_with_the_run_under_way()
    {
        using var world = await TrainingWorld.CreateAsync(viewers: 0);
        var first = await world.Runs.StartAsync("popular", null, default);
        var second = await world.Runs.StartAsync("ials", null, default);
        Assert.True(first.Started);
        Assert.Equal((false, first.Run.Id), (second.Started, second.Run.Id));
    }

    [Theory]
    [InlineData("nothing", "factors", "8", "model")]
    [InlineData("ials", "wheels", "8", "settings.wheels")]
    [InlineData("ials", "factors", "many", "settings.factors")]
    [InlineData("ials", "factors", "-1", "settings.factors")]
    public async Task A_request_that_cannot_be_met_names_the_field_and_starts_nothing(string model, string setting, string value, string field)
    {
        using var world = await TrainingWorld.CreateAsync(viewers: 0);
        var failure = await Assert.ThrowsAsync<InvalidTrainingRequestException>(
            () => world.Runs.StartAsync(model, new Dictionary<string, string> { [setting] = value }, default));
        Assert.Equal(field, failure.Field);
        Assert.Empty(await world.Runs.ListAsync(10, default));
    }

    [Fact]
    public async Task Two_processes_do_not_work_on_the_same_run()
    {
        using var world = await TrainingWorld.CreateAsync();
        await world.Runs.StartAsync("popular", null, default);
        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Runner.RunPendingAsync(default))));
        Assert.Single(ends.OfType<object>());
        Assert.Single(world.Launcher.Started);
    }
}
