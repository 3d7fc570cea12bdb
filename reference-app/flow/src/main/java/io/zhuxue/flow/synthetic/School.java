package io.zhuxue.flow.synthetic;

import io.zhuxue.core.Stage;
import java.util.List;
import java.util.Set;

/** A school of a training province; fees are in yuan with two decimals, blank where there is none. */
record School(
        String code,
        String name,
        String region,
        boolean isPrivate,
        boolean central,
        String nutrition,
        String mealMode,
        String feeShs,
        String feeVoc,
        String privateFee,
        Set<Stage> stages) {

    static final List<String> HEADER = List.of(
            "school_code",
            "name",
            "region",
            "ownership",
            "affiliation",
            "nutrition",
            "meal_mode",
            "fee_shs",
            "fee_voc",
            "private_fee");

    List<String> cells() {
        return List.of(
                code,
                name,
                region,
                isPrivate ? "PRIVATE" : "PUBLIC",
                central ? "CENTRAL" : "LOCAL",
                nutrition,
                mealMode,
                feeShs,
                feeVoc,
                privateFee);
    }
}
