using MovieRec.Cli.Terminals;

namespace MovieRec.Cli.Tests.Terminals;

public sealed class WorkRateTests
{
    [Fact]
    public void Rate_and_time_left_count_from_the_stage_s_first_report()
    {
        var time = new SteppedTime();
        var rate = new WorkRate(time);

        rate.Report(new("sweep", 2, 12, "sweeps"));
        time.Seconds = 4;
        rate.Report(new("sweep", 4, 12, "sweeps"));

        Assert.Equal(0.5, rate.PerSecond);
        Assert.Equal("sweep: 33 %, 0.5 sweeps/s, 16 s left", rate.ToString());
    }

    [Fact]
    public void A_share_of_the_whole_has_no_rate()
    {
        var time = new SteppedTime();
        var rate = new WorkRate(time);
        rate.Report(new("training", 0, 100, "%"));
        time.Seconds = 3;
        rate.Report(new("training", 25, 100, "%"));

        Assert.Equal("training: 25 %, 9 s left", rate.ToString());
    }

    [Fact]
    public void A_new_stage_starts_over()
    {
        var time = new SteppedTime();
        var rate = new WorkRate(time);
        rate.Report(new("reading", 0, 100, "rows"));
        time.Seconds = 10;

        rate.Report(new("writing", 0, 0, "rows"));
        Assert.Equal("writing", rate.ToString());

        time.Seconds = 20;
        rate.Report(new("writing", 25_000, 0, "rows"));
        Assert.Equal("writing: 25k rows, 2.5k rows/s", rate.ToString());
    }

    [Fact]
    public void Without_a_terminal_a_line_is_written_every_few_seconds_only()
    {
        var time = new SteppedTime();
        var lines = new List<string>();
        var progress = new PlainProgress(lines.Add, time);

        for (var second = 0; second <= 10; second++)
        {
            time.Seconds = second;
            progress.Report(new("sweep", second, 10, "sweeps"));
        }

        Assert.Equal(["sweep: 40 %, 1.0 sweeps/s, 6 s left", "sweep: 80 %, 1.0 sweeps/s, 2 s left"], lines);
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(7.2, "8 s")]
    [InlineData(125, "2 min 05 s")]
    public void Durations_are_to_the_second(double seconds, string expected) =>
        Assert.Equal(expected, WorkRate.Duration(TimeSpan.FromSeconds(seconds)));

    private sealed class SteppedTime : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
