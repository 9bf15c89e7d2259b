using System.CommandLine;
using CloudFabric.Cli;
using CloudFabric.Cli.Verbs;

var cloudfabric = new RootCommand("Looks into a running CloudFabric, and works it.")
{
    RequestsVerb.Create(),
    WorldVerb.Create(),
};
return await CommandLine.RunAsync(cloudfabric, args);
