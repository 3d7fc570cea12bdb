package io.zhuxue.batch;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.Term;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a term on the command line, or says why it is none. */
public final class TermConverter implements ITypeConverter<Term> {

    @Override
    public Term convert(String text) {
        Parsed<Term> term = Term.parse(text);
        return term.value()
                .orElseThrow(() -> new TypeConversionException(
                        term.refusal().map(Object::toString).orElse("")));
    }
}
