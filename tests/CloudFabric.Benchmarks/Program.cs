using CloudFabric.Benchmarks.Baseline;
using CloudFabric.Benchmarks.Measures;
using CloudFabric.Chaos;

const string usage = """
    usage: scripts/bench create    [--connections 32] [--rounds 3] [--warm-up 3] [--seconds 10] [--tokens]
           scripts/bench describe  [--connections 4] [--rounds 5] [--warm-up 1] [--seconds 2] [--large]
           scripts/bench start     [--rounds 5]
           scripts/bench read      [--connections 16] [--rounds 5] [--requests 100000] [--signature acs3|hmac-sha1]
           scripts/bench capacity  [--connections 32] [--rounds 3] [--warm-up 2] [--seconds 5]
           scripts/bench pages     [--connections 2] [--rounds 3] [--warm-up 1] [--seconds 1] [--large]
           scripts/bench grain     [--writers 64] [--rounds 3] [--warm-up 2] [--seconds 5]

    All take --silo DLL, --store, --connection and --durability as the host has them; create and grain also
    --region R, --zone Z, --category C, --performance-level PL.
    The exit code is 0 where every call was answered, 1 where one was refused, 2 for a wrong option, 3 where the measurement could not go on.
    """;

Func<ScenarioOptions, Task<int>>? measure = args.FirstOrDefault() switch
{
    "create" => CreateMeasure.RunAsync,
    "describe" => DescribeMeasure.RunAsync,
    "read" => ReadMeasure.RunAsync,
    "start" => StartMeasure.RunAsync,
    "capacity" => CapacityMeasure.RunAsync,
    "pages" => PagesMeasure.RunAsync,
    "grain" => GrainMeasure.RunAsync,
    "baseline-host" => BaselineHost.RunAsync,
    _ => null,
};
if (measure is null)
{
    Console.Error.WriteLine(usage);
    return 2;
}

try
{
    return await measure(new ScenarioOptions(args[1..]));
}
catch (UsageException wrong)
{
    Console.Error.WriteLine($"{wrong.Message}\n\n{usage}");
    return 2;
}
catch (InvalidOperationException stuck)
{
    Console.Error.WriteLine($"The measurement could not go on. {stuck.Message}");
    return 3;
}
