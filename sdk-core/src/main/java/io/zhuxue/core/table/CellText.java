package io.zhuxue.core.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text that an officer meant by a cell: a date as ISO, a whole number without decimals, nothing for nothing. */
final class CellText {

    /** Excel keeps fifteen digits of a number; a longer one is not what was typed. */
    private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(15);

    private CellText() {}

    static String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> raw == null ? "" : Blank.strip(raw);
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "1" : "0";
            case ERROR -> raw == null ? "#ERROR" : raw;
            case NUMBER, FORMULA -> raw == null ? "" : numberOrText(cell, raw);
        };
    }

    /** What a cell should have been instead, when the workbook itself has spoiled it. */
    static Optional<String> fault(@Nullable Cell cell) {
        if (cell == null) {
            return Optional.empty();
        }
        if (cell.getType() == CellType.ERROR || isFormulaError(cell)) {
            return Optional.of("正常的值，而不是公式错误");
        }
        return cell.getValue() instanceof BigDecimal number && number.abs().compareTo(TOO_LONG) >= 0
                ? Optional.of("文本格式的单元格：数字格式只保留 15 位，后面的数字已经丢失")
                : Optional.empty();
    }

    private static boolean isFormulaError(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getType() == CellType.FORMULA && raw != null && raw.startsWith("#");
    }

    private static String numberOrText(Cell cell, String raw) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getValue() instanceof Boolean truth ? (truth ? "1" : "0") : Blank.strip(raw);
        }
        if (isDate(cell)) {
            return date(cell);
        }
        if (number.abs().compareTo(TOO_LONG) >= 0) {
            // Left in a form that is no ID and no account, so that nobody takes the wrong digits for the right ones.
            return String.format(Locale.ROOT, "%.14E", number);
        }
        return plain(number);
    }

    /** Without the noise of binary fractions: Excel shows fifteen digits, and so do we. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(new java.math.MathContext(15)).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return DateFormats.isDate(id == null ? 0 : id, format == null ? "" : format);
    }
}
