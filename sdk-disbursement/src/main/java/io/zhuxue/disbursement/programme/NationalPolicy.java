package io.zhuxue.disbursement.programme;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The national baseline of this module (国家基线): amounts, sharing and paying; a service of the policy book. */
public final class NationalPolicy implements PolicySource {

    private static final String FOLDER = "/io/zhuxue/disbursement/policy/";

    /** The source, as the service loader makes it. */
    public NationalPolicy() {}

    @Override
    public String name() {
        return "disbursement";
    }

    @Override
    public List<String> files() {
        return List.of(
                "amounts.yaml",
                "sharing.yaml",
                "paying.yaml",
                "catalogue.yaml",
                "service-and-loans.yaml",
                "rules-in-words.yaml",
                "questions.yaml");
    }

    @Override
    public InputStream open(String file) throws IOException {
        InputStream in = NationalPolicy.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }
}
