package io.zhuxue.core.jakarta;

import io.zhuxue.core.identity.RegionCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text has the form of a region code (行政区划代码) that {@link RegionCode#parse} takes. */
@Documented
@Constraint(validatedBy = PlaceCode.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlaceCode {

    /** The host's own message; empty for the reason of the refusal. */
    String message() default "";

    /** Validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};

    /** Made by the validation provider, which needs it public. */
    final class Validator extends ParseValidator<PlaceCode> {

        /** Called by the validation provider. */
        public Validator() {
            super(RegionCode::parse);
        }
    }
}
