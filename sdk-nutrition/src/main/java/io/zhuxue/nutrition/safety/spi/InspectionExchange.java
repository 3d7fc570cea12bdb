package io.zhuxue.nutrition.safety.spi;

import io.zhuxue.core.Parsed;
import java.util.List;

/** The way to and from market regulation, health and disease control (部门联合检查交换接口). A host brings it. */
public interface InspectionExchange {

    /** Sends a package; the other side's receipt number, or why it was not taken. The same package may be sent again. */
    Parsed<String> send(SealedInspections sealed);

    /** What other offices have sent since the last call, oldest first. */
    List<SealedInspections> receive();
}
