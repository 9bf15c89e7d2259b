using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tests.Regions;

public sealed class WorldFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("""{ "offers": { "x": null }, "regions": [] }""", "offers holds null")]
    [InlineData("""{ "offers": { "x": [null] }, "regions": [] }""", "offers holds null")]
    [InlineData("""{ "offers": {}, "regions": [null] }""", "regions holds null")]
    [InlineData("""{ "offers": {}, "regions": [], "hardware": { "x": null } }""", "hardware holds null")]
    [InlineData("""{ "offers": {}, "regions": [], "hardware": { "x": { "racks": [null], "pools": [], "trunk": { "ports": 1, "gbps": 1 } } } }""", "hardware holds null")]
    public void Load_of_a_file_with_nulls_says_where(string text, string where)
    {
        File.WriteAllText(_file, text);

        Assert.Contains(where, Assert.Throws<InvalidDataException>(() => WorldFile.Load(_file)).Message);
    }
}
