namespace CloudFabric.Silo;

/// <summary>
/// Where options come from, the later over the earlier: the section <c>CloudFabric</c> of appsettings.json, the environment
/// (<c>CLOUDFABRIC_SILO_PORT</c>), the command line (<c>--silo-port 11111</c> or <c>--silo-port=11111</c>).
/// </summary>
internal static class OptionSources
{
    private const string Prefix = "CLOUDFABRIC_";

    public static readonly IReadOnlyDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["port"] = "HTTP and TLS, on the same port (4800)",
        ["bind"] = "address to listen on (127.0.0.1); another needs --token",
        ["token"] = "protects the fabric API and the dashboard, 16 characters or more",
        ["data"] = "folder of the world (./.cloudfabric)",
        ["store"] = "sqlite, postgres or memory (sqlite)",
        ["connection"] = "PostgreSQL connection string",
        ["durability"] = "what an acknowledged write survives: full (power loss) or process (full)",
        ["roles"] = "silo, gateway, dashboard (all)",
        ["silo-port"] = "silo to silo (chosen by the system; 11111 with postgres)",
        ["gateway-port"] = "gateway to silo (none; 30000 with postgres)",
        ["timing"] = "how long things take: off, fast or realistic (fast)",
        ["auth"] = "off accepts every key, verify checks signatures (off)",
        ["client-certificates"] = "off, allow (those that the world's authority issued) or require; under TLS (allow)",
        ["requests"] = "how many of the last API requests are kept to be looked at, 0 to 10000 (200)",
        ["accounts"] = "JSON file of accounts and their keys",
        ["world"] = "JSON file of regions and zones (33 public regions)",
        ["regions"] = "only these regions, for example cn-*,ap-southeast-1 (all)",
        ["seed"] = "of every arbitrary choice (1)",
        ["clock-rate"] = "emulated seconds a second, 0 to 1000 (1)",
    };

    /// <summary>The values by option name; words that are no option are returned as mistakes.</summary>
    public static (Dictionary<string, string> Values, List<string> Mistakes) Collect(string[] args, IConfiguration settings)
    {
        var section = settings.GetSection("CloudFabric").GetChildren().ToList();
        var values = section.ToDictionary(child => child.Key, child => child.Value ?? "", StringComparer.OrdinalIgnoreCase);
        var mistakes = values.Keys.Except(Known.Keys, StringComparer.OrdinalIgnoreCase).Select(name => $"appsettings.json: CloudFabric:{name} is not an option.")
            .Concat(section.Where(child => child.GetChildren().Any()).Select(child => $"appsettings.json: CloudFabric:{child.Key} must be one value, as on the command line."))
            .ToList();
        foreach (var name in Known.Keys)
        {
            if (Environment.GetEnvironmentVariable(Prefix + name.Replace('-', '_').ToUpperInvariant()) is { Length: > 0 } value)
            {
                values[name] = value;
            }
        }

        ReadArguments(args, values, mistakes);
        return (values, mistakes);
    }

    public static string Usage => "Usage: cloudfabric-silo [options]; each is also an environment variable, CLOUDFABRIC_SILO_PORT for --silo-port.\n\n"
        + string.Concat(Known.Select(option => $"  --{option.Key,-19} {option.Value}\n"));

    private static void ReadArguments(string[] args, Dictionary<string, string> values, List<string> mistakes)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var left, var right] ? (left, right) : (args[i], null);
            if (!name.StartsWith("--", StringComparison.Ordinal) || !Known.ContainsKey(name[2..]))
            {
                mistakes.Add($"{name} is not an option.");
                continue;
            }

            value ??= i + 1 < args.Length ? args[++i] : null;
            if (value is null)
            {
                mistakes.Add($"{name} needs a value.");
                continue;
            }

            values[name[2..]] = value;
        }
    }
}
