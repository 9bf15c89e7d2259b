#:property PublishAot=false
#:property EnforceCodeStyleInBuild=false

// What scripts/new-action writes, from the official shape on standard input (empty where it is not known).
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

var action = new NewAction(args[0], args[1], args[2], args[3], args[4], args[5]);
var text = Console.In.ReadToEnd();
using var contract = JsonDocument.Parse(string.IsNullOrWhiteSpace(text) ? "{}" : text);
var request = new Records($"{action.Class}Request", isRequest: true).Write($"Parameters of {action.Name}.", Shapes.Request(contract.RootElement, action.Route));
var response = action.Answer(contract.RootElement, out var answers);
string[] parts = [action.Source(response), request, answers];
if (parts.Sum(part => part.Count(c => c == '\n')) <= NewAction.FileLimit)
{
    parts = [string.Join('\n', parts.Where(part => part.Length > 0))];
}

string[] names = [$"{action.Class}.cs", $"{action.Class}Request.cs", $"{action.Class}Response.cs"];
for (var i = 0; i < parts.Length; i++)
{
    if (parts[i].Length > 0)
    {
        var file = (i == 0 ? action.Usings(parts[i]) : action.RecordUsings(parts[i])) + parts[i];
        File.WriteAllText(Path.Combine(args[6], names[i]), file);
        var lines = file.Count(c => c == '\n');
        Console.Error.Write(lines > NewAction.FileLimit ? $"{names[i]} has {lines} lines: leave out what is not emulated\n" : "");
    }
}

File.WriteAllText(args[7], action.Test());

/// <summary>The action and its test as texts.</summary>
internal sealed record NewAction(string Product, string Version, string Name, string Class, string Folder, string Route)
{
    public const int FileLimit = 200;

    public string Usings(string text) =>
        JsonUsings(text) + $"using CloudFabric.Model.Kernel;\nusing CloudFabric.Services.Hosting;\n\nnamespace CloudFabric.Services.{Folder};\n\n";

    public string RecordUsings(string text)
    {
        var usings = JsonUsings(text) + (Regex.IsMatch(text, @"\[(Wire|Required)|TagParameter") ? "using CloudFabric.Services.Hosting;\n" : "");
        return $"{usings}{(usings.Length > 0 ? "\n" : "")}namespace CloudFabric.Services.{Folder};\n\n";
    }

    public string Source(string response)
    {
        var route = Route.Length > 0 ? $", Route = \"{Route}\"" : "";
        return $$"""
            /// <summary>Refuses every call: nothing of it is written yet.</summary>
            [Action("{{Product}}", "{{Version}}", "{{Name}}"{{route}})]
            internal sealed class {{Class}} : IAction<{{Class}}Request, {{response}}>
            {
                public ValueTask<Outcome<{{response}}>> Handle({{Class}}Request request, ActionContext context) =>
                    ValueTask.FromResult<Outcome<{{response}}>>(KernelFaults.UnsupportedOperation("{{Name}} is not emulated."));
            }

            """;
    }

    /// <summary>The type of the answer, and the records that it needs. The gateway itself adds the id to answers of RPC actions.</summary>
    public string Answer(JsonElement contract, out string records)
    {
        records = "";
        var shape = contract.TryGetProperty("response", out var given) ? Shapes.Read(given) : new Shape([]);
        var item = shape.Item ?? shape;
        item.Fields?.Remove(Route.Length > 0 ? "" : "RequestId");
        if (item.Fields is null or { Count: 0 })
        {
            return shape.Item is null ? "Nothing" : $"IReadOnlyList<{Records.Scalar(item, isRequest: false)}>";
        }

        var name = $"{Class}{(shape.Item is null ? "Response" : "Item")}";
        records = new Records(name, isRequest: false).Write(shape.Item is null ? $"Answer of {Name}." : $"One item of the answer of {Name}.", item.Fields);
        return shape.Item is null ? name : $"IReadOnlyList<{name}>";
    }

    public string Test() => $$"""
        using CloudFabric.Services.Accounts;
        using CloudFabric.Services.{{Folder}};

        namespace CloudFabric.Services.Tests.{{Folder}};

        public sealed class {{Class}}Tests
        {
            [Fact]
            public async Task {{Name}}_is_not_emulated_yet()
            {
                var outcome = await new {{Class}}().Handle(new {{Class}}Request(), Calls.By(new Identity("1000000000000001")));

                Assert.Equal("UnsupportedOperation", outcome.Fault?.Code);
            }
        }

        """;

    private static string JsonUsings(string text) =>
        (text.Contains("JsonElement") ? "using System.Text.Json;\n" : "") + (text.Contains("[JsonPropertyName") ? "using System.Text.Json.Serialization;\n" : "");
}

/// <summary>An object of named fields, a list of an item, or a plain value by the contracts' word for it.</summary>
internal sealed record Shape(SortedDictionary<string, Shape>? Fields, Shape? Item = null, string Type = "")
{
    public bool Required { get; set; }
}

/// <summary>Reads shapes from a contract.</summary>
internal static class Shapes
{
    /// <summary>What the gateway reads for every action, and what says only who calls.</summary>
    private static readonly string[] Common = ["ClientToken", "DryRun", "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount", "body"];

    public static Shape Read(JsonElement shape) => shape.ValueKind switch
    {
        JsonValueKind.Object when shape.TryGetProperty("*", out _) => new Shape(null, Type: "map"),
        JsonValueKind.Object => new Shape(new(shape.EnumerateObject().ToDictionary(field => field.Name, field => Read(field.Value)), StringComparer.Ordinal)),
        JsonValueKind.Array => new Shape(null, shape.GetArrayLength() == 0 ? new Shape(null, Type: "object") : Read(shape[0])),
        JsonValueKind.String => new Shape(null, Type: shape.GetString()!),
        _ => new Shape([]),
    };

    /// <summary>The names of <c>params</c>, with what is inside them from <c>request</c>; all of <c>request</c> where there is a body.</summary>
    public static SortedDictionary<string, Shape> Request(JsonElement contract, string route)
    {
        var inside = contract.TryGetProperty("request", out var request) ? Read(request).Fields! : [];
        var hasNames = contract.TryGetProperty("params", out var names);
        var fields = hasNames && !names.TryGetProperty("body", out _) ? new SortedDictionary<string, Shape>(StringComparer.Ordinal) : inside;
        foreach (var name in hasNames ? names.EnumerateObject() : default)
        {
            Add(fields, inside, name.Name, name.Value.GetString()!);
        }

        foreach (Match variable in Regex.Matches(route, @"\{(\w+)\}"))
        {
            fields.TryAdd(variable.Groups[1].Value, new Shape(null, Type: "string") { Required = true });
        }

        return new(fields.Where(field => !Common.Contains(field.Key)).ToDictionary(), StringComparer.Ordinal);
    }

    private static void Add(SortedDictionary<string, Shape> fields, SortedDictionary<string, Shape> inside, string name, string type)
    {
        var root = name.Split('.')[0];
        var kind = type.Split('@')[0].TrimEnd('*');
        var plain = new Shape(null, Type: kind.ToLowerInvariant());
        var known = inside.GetValueOrDefault(root);
        fields[root] = root != name ? known ?? new Shape(null, Type: "string")
            : known is { Fields: null, Item: null } or null ? (kind == "RepeatList" ? new Shape(null, new Shape(null, Type: "string")) : plain)
            : known;
        fields[root].Required |= root == name && type.Contains('*');
    }
}

/// <summary>Writes an object as a record, and after it those of the objects inside it.</summary>
internal sealed class Records(string root, bool isRequest)
{
    private readonly HashSet<string> _taken = [];
    private readonly StringBuilder _out = new();

    public string Write(string summary, SortedDictionary<string, Shape> fields)
    {
        Write(root, summary, fields, path: "");
        return _out.ToString();
    }

    public static string Scalar(Shape shape, bool isRequest) => shape.Type switch
    {
        "integer" when isRequest => "int",
        "integer" or "long" => "long",
        "boolean" => "bool",
        "number" or "float" or "double" => "decimal",
        "map" when !isRequest => "IReadOnlyDictionary<string, JsonElement>",
        "object" when !isRequest => "JsonElement",
        _ => shape.Fields is not null && !isRequest ? "JsonElement" : "string",
    };

    private void Write(string name, string summary, SortedDictionary<string, Shape> fields, string path)
    {
        var later = new List<(string Name, string Path, SortedDictionary<string, Shape> Fields)>();
        var properties = new HashSet<string> { name };
        _out.Append($"{(path.Length > 0 ? "\n" : "")}/// <summary>{summary}</summary>\npublic sealed record {name}");
        _out.Append(fields.Count == 0 ? ";\n" : "\n{\n");
        var isFirst = true;
        foreach (var (wire, shape) in fields)
        {
            var property = Unique(Pascal(wire), properties);
            var type = TypeOf(shape, property, path + wire, later);
            _out.Append(isFirst ? "" : "\n").Append(isRequest && shape.Required ? "    [Required]\n" : "");
            _out.Append(property == wire ? "" : $"    [{(isRequest ? "Wire" : "JsonPropertyName")}(\"{wire}\")]\n");
            _out.Append($"    public {type}? {property} {{ get; init; }}\n");
            isFirst = false;
        }

        _out.Append(fields.Count == 0 ? "" : "}\n");
        foreach (var part in later)
        {
            Write(part.Name, $"<c>{part.Path}</c> of <see cref=\"{root}\"/>.", part.Fields, part.Path + ".");
        }
    }

    private string TypeOf(Shape shape, string property, string path, List<(string, string, SortedDictionary<string, Shape>)> later)
    {
        if (shape.Item is { } item)
        {
            return $"IReadOnlyList<{TypeOf(item, property, path, later)}>";
        }

        if (shape.Fields is not { Count: > 0 } fields)
        {
            return Scalar(shape, isRequest);
        }

        if (isRequest && property == "Tag" && fields.Keys.SequenceEqual(["Key", "Value"]))
        {
            return "TagParameter";
        }

        var name = Unique(root + string.Concat(path.Split('.').Select(Pascal)), _taken);
        later.Add((name, path, fields));
        return name;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = name + i;
        }

        return unique;
    }

    private static string Pascal(string wire)
    {
        var words = Regex.Split(wire, "[^A-Za-z0-9]+").Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
        var name = string.Concat(words);
        return name.Length == 0 || char.IsDigit(name[0]) ? "X" + name : name;
    }
}
