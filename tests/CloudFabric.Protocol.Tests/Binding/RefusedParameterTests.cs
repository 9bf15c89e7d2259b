using System.Text;
using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Binding;

public sealed class RefusedParameterTests
{
    private static readonly IRequestBinder Binder = RequestBinders.Create(typeof(RefusingRequest), "Sample");

    [Theory]
    [InlineData("Flag=true", "Flag")]
    [InlineData("flag=1", "Flag")]
    [InlineData("Count=7", "Count")]
    [InlineData("Count=none", "Count")]
    [InlineData("Kind=PrePaid", "Kind")]
    [InlineData("Tag.1.Key=k", "Tag")]
    [InlineData("Flag=false&Kind=spot", "Kind")]
    public void Bind_refused_parameter_that_asks_for_something_is_named(string query, string name)
    {
        var fault = Binder.Bind(Pairs.Parse(query)!, null, []).Fault;

        Assert.Equal(("UnsupportedOperation", 400), (fault?.Code, fault?.HttpStatus));
        Assert.Equal($"Sample with {name} is not emulated.", fault?.Message);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Flag=&Count=&Kind=", null)]
    [InlineData("Flag=False&Count=0&Kind=postpaid", null)]
    [InlineData("", """{"Flag":null,"Count":0,"Kind":"","Tag":[]}""")]
    public void Bind_refused_parameter_that_asks_for_nothing_is_passed_over(string query, string? json)
    {
        ParameterNode? node = null;
        Assert.True(json is null || JsonParameters.TryParse(Encoding.UTF8.GetBytes(json), new NodeBudget(), out node));

        Assert.Equal(new RefusingRequest(), Binder.Bind(Pairs.Parse(query)!, node, []).Value);
    }

    [Fact]
    public void Knows_refused_parameter_with_its_parts()
    {
        Assert.True(Binder.Knows("Tag.1.Key"));
        Assert.False(Binder.Knows("Flag.1"));
    }

    private sealed record RefusingRequest
    {
        [Refused]
        public bool? Flag { get; init; }

        [Refused(Unless = "0")]
        public int? Count { get; init; }

        [Refused(Unless = "PostPaid")]
        public string? Kind { get; init; }

        [Refused]
        public IReadOnlyList<TagParameter>? Tag { get; init; }
    }
}
