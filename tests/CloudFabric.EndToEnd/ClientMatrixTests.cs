using CloudFabric.EndToEnd.Harness;
using CloudFabric.EndToEnd.Matrix;

namespace CloudFabric.EndToEnd;

/// <summary>Every official client in every wire form that it can write, signatures verified.</summary>
public sealed class ClientMatrixTests(SharedFabric fabric)
{
    public static TheoryData<string> Cells => [.. Cell.All.Where(cell => cell.WhyNot is null).Select(cell => cell.Name)];

    [Theory, MemberData(nameof(Cells))]
    public async Task Call_is_sent_as_named_and_answered_as_officially(string name)
    {
        var cell = Cell.All.Single(cell => cell.Name == name);
        var step = (await RunAsync())[name];

        Assert.Equal((cell.Ask.Method, cell.Scheme, cell.Signed), (step.Sent("method"), step.Sent("scheme"), step.Sent("signed")));
        MatrixAssertions.Answered(cell, step);
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task Call_with_a_wrong_secret_is_refused(string name) =>
        DiskAssertions.Fails((await RunAsync())[$"{name}, wrong secret"], 400, "SignatureDoesNotMatch");

    [Fact]
    public void Matrix_has_all_cells_but_those_that_a_client_cannot_do()
    {
        var reasons = Cell.All.GroupBy(cell => cell.WhyNot ?? "").ToDictionary(group => group.Key, group => group.Count());

        // Clients, asks, schemes, keys, signatures.
        Assert.Equal(4 * 11 * 2 * 2 * 2, Cell.All.Select(cell => cell.Name).Distinct().Count());
        Assert.Equal(11 * 2 * 2, reasons["pop-core knows HMAC-SHA1 only"]);
        Assert.Equal(2 * 2 * 2 * 2, reasons["a generated method has one verb, and in this product it is POST"]);
        Assert.Equal(292, reasons[""]);
        Assert.Equal(3, reasons.Count);
    }

    private async Task<Steps> RunAsync() => await (await fabric.ScenariosAsync()).MatrixAsync(Cell.All.Where(cell => cell.WhyNot is null));
}
