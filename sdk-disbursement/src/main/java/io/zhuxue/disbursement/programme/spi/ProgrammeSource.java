package io.zhuxue.disbursement.programme.spi;

import io.zhuxue.disbursement.programme.Programme;
import java.util.List;

/**
 * Programmes that a vendor writes in Java instead of YAML (项目来源); registered as a service.
 *
 * <p>They are values like those read from a file: conditions over known attributes and amounts of the policy book. They
 * are compiled with all others, so that one student in a form and ten million in a run get the same answer.
 */
public interface ProgrammeSource {

    /** The name of the source, unique among the sources of a host. */
    String name();

    /** Its programmes; one of a known code takes the place of the national one. */
    List<Programme> programmes();
}
