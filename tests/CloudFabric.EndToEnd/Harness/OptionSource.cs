namespace CloudFabric.EndToEnd.Harness;

/// <summary>The ways to give the product an option.</summary>
public enum OptionSource
{
    Arguments,
    Environment,
    Settings,
}
