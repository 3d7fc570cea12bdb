package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The national baseline of procurement (采购基线); a service of the policy book. */
public final class ProcurementPolicy implements PolicySource {

    /** The source, as the service loader makes it. */
    public ProcurementPolicy() {}

    @Override
    public String name() {
        return "nutrition-procurement";
    }

    @Override
    public List<String> files() {
        return List.of("procurement.yaml");
    }

    @Override
    public InputStream open(String file) throws IOException {
        InputStream in = ProcurementPolicy.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }
}
