package io.zhuxue.batch;

import picocli.CommandLine.IVersionProvider;

/** The version of the release, as the jar's manifest says. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Zhuxue.class.getPackage().getImplementationVersion();
        return new String[] {"zhuxue " + (version == null ? "(unpackaged)" : version)};
    }
}
