using System.Text;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Races;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Tests;

public sealed class RaceTallyTests : IDisposable
{
    private static readonly Uri Nobody = new("http://127.0.0.1:1");
    private readonly FabricClients _clients = new([Nobody], 1, TimeSpan.FromSeconds(1));
    private readonly RaceTally _tally;

    public RaceTallyTests() => _tally = new RaceTally(new VSwitchRace(_clients, new NetworkCalls(new RetryPolicy(_clients), RaceSite.Region)));

    [Fact]
    public void Add_either_winner_is_right()
    {
        Assert.True(_tally.Add(Answer(), Answer("DependencyViolation")));
        Assert.True(_tally.Add(Answer("InvalidVSwitchId.NotFound"), Answer()));

        Assert.Equal((1, 1, 0), (_tally.Made, _tally.Removed, _tally.Undecided));
        Assert.Empty(_tally.Violations);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("InvalidVSwitchId.NotFound", "DependencyViolation")]
    [InlineData("InternalError", "")]
    public void Add_both_or_neither_or_another_word_is_a_violation(string made, string removed)
    {
        Add_either_winner_is_right();
        _tally.Add(Answer(made), Answer(removed));

        Assert.Single(_tally.Violations);
    }

    [Fact]
    public void Violations_without_two_winners_say_so()
    {
        _tally.Add(Answer(), Answer("DependencyViolation"));

        Assert.Contains("no race", Assert.Single(_tally.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Add_what_was_left_open_is_no_outcome()
    {
        Assert.False(_tally.Add(Answer() with { Result = CallResult.Unavailable }, Answer()));
        Assert.Equal((0, 0, 1), (_tally.Made, _tally.Removed, _tally.Undecided));
    }

    public void Dispose() => _clients.Dispose();

    private static CallOutcome Answer(string code = "") => new(
        CallResult.Answered, new ApiAnswer(code.Length == 0 ? 200 : 403, Encoding.UTF8.GetBytes($$"""{"Code":"{{code}}"}""")), Nobody, 0, 0);
}
