using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using MovieRec.LocalHost.Journal;
using MovieRec.Testing.Time;

namespace MovieRec.LocalHost.Tests.Journal;

public sealed class RatingJournalTests
{
    [Fact]
    public async Task A_rating_lost_with_the_queue_is_sent_again()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        storage.Lose();

        Assert.Equal(1, await storage.CheckAsync());
        await storage.FoldAsync();

        Assert.Equal([1], storage.MoviesOf("u"));
    }

    [Fact]
    public async Task A_rating_lost_after_it_was_folded_and_seen_is_sent_again()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        await storage.FoldAsync();
        Assert.Equal(0, await storage.CheckAsync());
        storage.Lose();
        storage.Clock.Advance(JournalCheck.Settling);

        Assert.Equal(1, await storage.CheckAsync());
        await storage.FoldAsync();
        await storage.SettleAsync();

        Assert.Equal([1], storage.MoviesOf("u"));
        Assert.Equal(0, storage.Files);
    }

    [Fact]
    public async Task After_a_restart_everything_in_the_journal_is_checked()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        await storage.AcceptAsync("v", 2, 3);
        storage.Lose();
        storage.Restart();

        Assert.Equal(2, await storage.CheckAsync());
        await storage.FoldAsync();

        Assert.Equal([1], storage.MoviesOf("u"));
        Assert.Equal([2], storage.MoviesOf("v"));
    }

    [Fact]
    public async Task A_rating_that_the_queue_does_not_take_is_accepted_and_sent_later()
    {
        using var storage = new LossyStorage { QueueIsDown = true };
        await storage.AcceptAsync("u", 1, 8);
        Assert.Empty(storage.Queued);

        storage.QueueIsDown = false;
        await storage.CheckAsync();

        Assert.Single(storage.Queued);
    }

    [Fact]
    public async Task A_rating_on_its_way_is_not_sent_again_at_every_check()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);

        Assert.Equal(0, await storage.CheckAsync(TimeSpan.FromSeconds(10)));
        storage.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await storage.CheckAsync(TimeSpan.FromSeconds(10)));
        storage.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, await storage.CheckAsync(TimeSpan.FromSeconds(10)));
        storage.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await storage.CheckAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_rating_seen_twice_far_enough_apart_is_forgotten_and_its_file_deleted()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        await storage.FoldAsync();

        await storage.CheckAsync();
        storage.Clock.Advance(JournalCheck.Settling - TimeSpan.FromSeconds(1));
        await storage.CheckAsync();
        Assert.Equal(1, storage.Files);
        storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await storage.CheckAsync();

        Assert.Equal(0, storage.Files);
    }

    [Fact]
    public async Task A_rating_that_a_newer_one_replaced_is_forgotten()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await storage.AcceptAsync("u", 1, 2);
        await storage.FoldAsync();

        await storage.SettleAsync();

        Assert.Equal(0, storage.Files);
    }

    [Fact]
    public async Task A_lost_erasure_happens_again_and_takes_nothing_that_came_later()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        await storage.FoldAsync();
        storage.Save();
        storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await storage.EraseAcceptedAsync("u");
        storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await storage.AcceptAsync("u", 2, 8);
        await storage.FoldAsync();
        storage.Lose();
        storage.Restart();
        Assert.Equal([1], storage.MoviesOf("u"));

        await storage.CheckAsync();
        await storage.FoldAsync();

        Assert.Equal([2], storage.MoviesOf("u"));
        await storage.SettleAsync();
        Assert.Equal(0, storage.Files);
    }

    [Fact]
    public async Task A_replay_does_not_bring_back_an_erased_user()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await storage.EraseAcceptedAsync("u");
        storage.Restart();

        await storage.CheckAsync();
        await storage.FoldAsync();

        Assert.Empty(storage.MoviesOf("u"));
    }

    [Fact]
    public async Task A_line_torn_by_a_kill_does_not_hide_the_lines_before_it()
    {
        using var storage = new LossyStorage();
        await storage.AcceptAsync("u", 1, 8);
        storage.Lose();
        storage.Restart();
        var file = Directory.GetFiles(storage.Folder).Single();
        var whole = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, whole + whole[..(whole.Length / 2)]);
        storage.Restart();

        Assert.Equal(1, await storage.CheckAsync());
    }

    [Fact]
    public async Task Ratings_accepted_at_the_same_time_share_writes_and_are_all_there_after_a_restart()
    {
        using var storage = new LossyStorage();
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(user => Task.Run(() => storage.AcceptAsync($"user {user}", 1, 8))));
        storage.Lose();
        storage.Restart();

        Assert.Equal(1_000, await storage.CheckAsync());
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_an_error_for_the_caller()
    {
        using var storage = new LossyStorage();
        using var journal = new RatingJournal(Path.Combine(storage.Folder, "inner"), new ManualClock());
        Directory.Delete(Path.Combine(storage.Folder, "inner"));
        var rating = new RatingEvent(Guid.CreateVersion7(), "u", 1, HalfStars.FromHalves(3), DateTimeOffset.UnixEpoch);

        await Assert.ThrowsAsync<IOException>(() => journal.AppendAsync(new RatingsRecord([rating])));
        Assert.Empty(journal.Pending);
    }
}
