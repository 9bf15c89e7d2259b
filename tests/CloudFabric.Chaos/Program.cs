using CloudFabric.Chaos;
using CloudFabric.Chaos.Scenarios;

const string usage = """
    usage: scripts/chaos crash      [--rounds 20] [--creates 2000]
           scripts/chaos linearize  [--clients 64] [--disks 10] [--seconds 30] [--kill] [--seed-bug stale-reads|lost-update]
           scripts/chaos ids        [--creates 100000] [--workers 64]
           scripts/chaos stepped    [--disks 40]
           scripts/chaos capacity   [--scale 200000] [--clients 64]
           scripts/chaos races      [--rounds 10000] [--workers 24] [--race vswitch|group|instance|vpc|zone]
           scripts/chaos drain      [--clients 16] [--seconds 15] [--stay 200] [--racks 4] [--hosts 8] [--kill]

    All take --cluster (three silos and two gateways on PostgreSQL instead of one process on SQLite; stepped compares the two),
    --seed N, --timing PROFILE, --region R, --zone Z, --category C, --performance-level PL, --silo DLL, --base-port N.
    The exit code is 0 without a violation, 1 with one, 2 for a wrong option, 3 where the scenario could not go on.
    """;

Func<ScenarioOptions, Task<int>>? scenario = args.FirstOrDefault() switch
{
    "crash" => CrashScenario.RunAsync,
    "linearize" => LinearizeScenario.RunAsync,
    "ids" => IdsScenario.RunAsync,
    "stepped" => SteppedScenario.RunAsync,
    "capacity" => CapacityScenario.RunAsync,
    "races" => RacesScenario.RunAsync,
    "drain" => DrainScenario.RunAsync,
    _ => null,
};
if (scenario is null)
{
    Console.Error.WriteLine(usage);
    return 2;
}

try
{
    return await scenario(new ScenarioOptions(args[1..]));
}
catch (UsageException wrong)
{
    Console.Error.WriteLine($"{wrong.Message}\n\n{usage}");
    return 2;
}
catch (InvalidOperationException stuck)
{
    Console.Error.WriteLine($"The scenario could not go on. {stuck.Message}");
    return 3;
}
