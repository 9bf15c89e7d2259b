using System.Text;
using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Protocol.Tests.Binding;

public sealed class RequestReaderTests
{
    private static readonly IRequestBinder Binder = RequestBinders.Create(typeof(SampleRequest), "Sample");

    [Theory]
    [InlineData("Name=a%20b", "a b")]
    [InlineData("Name=a+b", "a b")]
    [InlineData("Name=a%2Bb", "a+b")]
    [InlineData("Name=", "")]
    [InlineData("Name", "")]
    [InlineData("Name=v%2B*~!'()/%C3%A9%20%E4%B8%AD", "v+*~!'()/é 中")]
    [InlineData("Name=v%2b%2a%7e%21%27%28%29%2f%c3%a9+%e4%b8%ad", "v+*~!'()/é 中")]
    [InlineData("Name=100%zz%4", "100%zz%4")]
    [InlineData("Name=a%3Db=c", "a=b=c")]
    [InlineData("name=lower", "lower")]
    [InlineData("Name=exact&name=other", "exact")]
    [InlineData("name=other&Name=exact", "exact")]
    [InlineData("Name=first&Name=last", "last")]
    public void Bind_text_is_decoded(string query, string expected) => Assert.Equal(expected, Bind(query).Name);

    [Theory]
    [InlineData("Count=3", 3)]
    [InlineData("Count=-3", -3)]
    [InlineData("Count=", null)]
    [InlineData("", null)]
    public void Bind_number_is_read(string query, int? expected) => Assert.Equal(expected, Bind(query).Count);

    [Theory]
    [InlineData("Flag=true", true)]
    [InlineData("Flag=FALSE", false)]
    [InlineData("Flag=", null)]
    public void Bind_boolean_is_read_in_any_case(string query, bool? expected) => Assert.Equal(expected, Bind(query).Flag);

    [Fact]
    public void Bind_fraction_and_large_number_are_read()
    {
        var request = Bind("Price=0.5&Large=9007199254740993");

        Assert.Equal(0.5m, request.Price);
        Assert.Equal(9007199254740993, request.Large);
    }

    [Theory]
    [InlineData("Ids.1=a&Ids.2=b", "a", "b")]
    [InlineData("Ids.0=z&Ids.1=a", "z", "a")]
    [InlineData("Ids.1=a&Ids.3=c&Ids.10=j&Ids.2=b", "a", "b", "c", "j")]
    [InlineData("Ids=a", "a")]
    [InlineData("Ids=a,b", "a,b")]
    [InlineData("Ids=[\"a\",\"b\"]", "a", "b")]
    [InlineData("Ids=%5B%22a%22%2C1%2Ctrue%2Cnull%5D", "a", "1", "true")]
    [InlineData("Ids=[]")]
    [InlineData("Ids.1=", "")]
    public void Bind_list_of_texts_is_read_from_every_form(string query, params string[] expected) => Assert.Equal(expected, Bind(query).Ids);

    [Theory]
    [InlineData("Ids=")]
    [InlineData("")]
    public void Bind_list_that_is_absent_or_empty_text_is_null(string query) => Assert.Null(Bind(query).Ids);

    [Theory]
    [InlineData("Tag.1.Key=a&Tag.1.Value=&Tag.2.Key=b", "a=|b=-")]
    [InlineData("Tag.10.Key=j&Tag.2.Key=b&Tag.2.Value=v", "b=v|j=-")]
    [InlineData("Tag=[{\"Key\":\"a\",\"Value\":\"1\"},{\"key\":\"b\"}]", "a=1|b=-")]
    [InlineData("Tag={\"Key\":\"a\"}", "a=-")]
    [InlineData("Tag.1={\"Key\":\"a\"}", "a=-")]
    [InlineData("tag.1.key=a", "a=-")]
    public void Bind_list_of_records_is_read_from_every_form(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', Bind(query).Tag!.Select(tag => $"{tag.Key}={tag.Value ?? "-"}")));

    [Theory]
    [InlineData("Disk.Size=40&Disk.Kinds.1=a&Disk.Kinds.2=b")]
    [InlineData("Disk={\"Size\":40,\"Kinds\":[\"a\",\"b\"]}")]
    [InlineData("Disk={\"Size\":\"40\",\"Kinds\":{\"1\":\"a\",\"2\":\"b\"}}")]
    public void Bind_nested_record_is_read_from_every_form(string query)
    {
        var disk = Bind(query).Disk!;

        Assert.Equal(40, disk.Size);
        Assert.Equal(["a", "b"], disk.Kinds!);
    }

    [Fact]
    public void Bind_wire_name_replaces_the_property_name()
    {
        Assert.Equal("x", Bind("cluster_id=x").ClusterId);
        Assert.Null(Bind("ClusterId=x").ClusterId);
    }

    [Theory]
    [InlineData("Count=3.5", "InvalidParameter.Count", 400)]
    [InlineData("Count=99999999999", "InvalidParameter.Count", 400)]
    [InlineData("Count=1e2", "InvalidParameter.Count", 400)]
    [InlineData("Flag=1", "InvalidParameter.Flag", 400)]
    [InlineData("Price=NaN", "InvalidParameter.Price", 400)]
    [InlineData("Large=x", "InvalidParameter.Large", 400)]
    [InlineData("Ids=[\"a\"", "InvalidParameter.Ids", 400)]
    [InlineData("Ids=[[1]]", "InvalidParameter.Ids", 400)]
    [InlineData("Odd=[", "InvalidOddIds.Malformed", 403)]
    [InlineData("Disk.Size=x", "InvalidParameter.Disk.Size", 400)]
    [InlineData("Disk=x", "InvalidParameter.Disk", 400)]
    [InlineData("Disk=[]", "InvalidParameter.Disk", 400)]
    [InlineData("Tag.1.Value=v", "MissingParameter.Tag.Key", 400)]
    [InlineData("Tag.1.Key=", "MissingParameter.Tag.Key", 400)]
    [InlineData("Disk.a.b.c.d.e.f.g.h.i=1", "InvalidParameter.Disk", 400)]
    [InlineData("Name=[&Name.1=x&Count=\u0000", "InvalidParameter.Count", 400)]
    public void Bind_bad_value_names_the_parameter(string query, string code, int status)
    {
        var fault = TryBind(query).Fault;

        Assert.Equal(code, fault?.Code);
        Assert.Equal(status, fault?.HttpStatus);
    }

    [Fact]
    public void Bind_list_of_101_items_is_refused()
    {
        Assert.Equal(100, Bind(string.Join('&', Enumerable.Range(1, 100).Select(i => $"Ids.{i}=x"))).Ids!.Count);
        Assert.Equal("InvalidParameter.Ids", TryBind(string.Join('&', Enumerable.Range(1, 101).Select(i => $"Ids.{i}=x"))).Fault?.Code);
    }

    [Fact]
    public void Bind_json_in_values_may_have_10000_parts_together()
    {
        var parts = string.Join(',', Enumerable.Repeat("1", 4_990));

        Assert.Equal(2, Bind($"Tag.1={{\"Key\":\"a\",\"Other\":[{parts}]}}&Tag.2={{\"Key\":\"b\",\"Other\":[{parts}]}}").Tag!.Count);
        Assert.Equal(7, Bind($"Disk={{\"Size\":7,\"Other\":[{parts},{parts}]}}").Disk!.Size);
        Assert.Equal("InvalidParameter.Disk", TryBind($"Disk={{\"Size\":7,\"Other\":[{parts},{parts},{parts}]}}").Fault?.Code);
        Assert.Equal(
            "InvalidParameter.Disk",
            TryBind($"Disk={{\"Other\":[{parts}]}}&Tag.1={{\"Key\":\"a\",\"Other\":[{parts}]}}&Tag.2={{\"Key\":\"b\",\"Other\":[{parts}]}}").Fault?.Code);
    }

    [Theory]
    [InlineData("Name=%00", "InvalidParameter.Name", 400)]
    [InlineData("Name=a%00b", "InvalidParameter.Name", 400)]
    [InlineData("Name=%1F", "InvalidParameter.Name", 400)]
    [InlineData("Name=%7F", "InvalidParameter.Name", 400)]
    [InlineData("Name=%C2%85", "InvalidParameter.Name", 400)]
    [InlineData("Ids.1=%00", "InvalidParameter.Ids", 400)]
    [InlineData("Ids=[\"\\u0000\"]", "InvalidParameter.Ids", 400)]
    [InlineData("Odd.1=%08", "InvalidOddIds.Malformed", 403)]
    [InlineData("Tag.1.Key=a&Tag.1.Value=%00", "InvalidParameter.Tag.Value", 400)]
    [InlineData("Tag.1.Key=%0B", "InvalidParameter.Tag.Key", 400)]
    public void Bind_control_character_in_a_text_is_refused(string query, string code, int status) =>
        Assert.Equal((code, status), (TryBind(query).Fault?.Code, TryBind(query).Fault?.HttpStatus));

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDBFF)]
    [InlineData(0xDC00)]
    [InlineData(0xDFFF)]
    public void Bind_half_a_character_is_refused(int half)
    {
        Pair[] parameters = [new Pair("Name", $"a{(char)half}b")];

        Assert.Equal("InvalidParameter.Name", Binder.Bind(parameters, null, []).Fault?.Code);
    }

    [Fact]
    public void Bind_text_may_have_lines_tabs_and_any_visible_character() =>
        Assert.Equal("a\tb\r\nc é中😀\uFFFD", Bind("Name=a%09b%0D%0Ac%20%C3%A9%E4%B8%AD%F0%9F%98%80%FF").Name);

    [Theory]
    [InlineData("")]
    [InlineData("Needed=")]
    public void Bind_required_parameter_that_is_absent_or_empty_is_missing(string query)
    {
        var outcome = RequestBinders.Create(typeof(StrictRequest), "Sample").Bind(Pairs.Parse(query)!, null, []);

        Assert.Equal("MissingParameter.Needed", outcome.Fault?.Code);
    }

    [Fact]
    public void Bind_body_beats_query_and_path_beats_body()
    {
        var request = Bind(
            "Name=query&cluster_id=query&Count=1",
            """{"Name":"body","cluster_id":"body","Count":2,"Flag":null}""",
            new Pair("cluster_id", "path"));

        Assert.Equal(("body", "path", 2, null), (request.Name, request.ClusterId, request.Count, request.Flag));
    }

    [Fact]
    public void Bind_array_body_is_the_parameter_body() =>
        Assert.Equal(["k1", "k2"], Bind("", """[{"Key":"k1"},{"Key":"k2"}]""").Whole!.Select(tag => tag.Key));

    [Fact]
    public void Create_type_that_cannot_be_bound_is_refused_at_start()
    {
        Assert.Contains("DateTime", Assert.Throws<InvalidOperationException>(() => RequestBinders.Create(typeof(DatedRequest), "Sample")).Message);
        Assert.Contains("contains itself", Assert.Throws<InvalidOperationException>(() => RequestBinders.Create(typeof(EndlessRequest), "Sample")).Message);
    }

    private static SampleRequest Bind(string query, string? json = null, params Pair[] path)
    {
        var outcome = TryBind(query, json, path);
        Assert.Null(outcome.Fault);
        return (SampleRequest)outcome.Value!;
    }

    private static Outcome<object> TryBind(string query, string? json = null, params Pair[] path)
    {
        ParameterNode? node = null;
        Assert.True(json is null || JsonParameters.TryParse(Encoding.UTF8.GetBytes(json), new NodeBudget(), out node));
        return Binder.Bind(Pairs.Merge(Pairs.Parse(query)!, Pairs.None), node, path);
    }
}
