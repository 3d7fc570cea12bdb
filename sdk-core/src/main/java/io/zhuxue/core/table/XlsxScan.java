package io.zhuxue.core.table;

/**
 * A look at the bytes of a sheet before its parser sees them, for what would fill the memory: endless text between two
 * tags, and a cell whose address lies far outside any sheet.
 */
final class XlsxScan {

    /** Longest text between two tags; a cell of Excel has at most 32,767 characters. */
    private static final int MAX_TEXT = 1 << 20;

    /** The last column of Excel is XFD. */
    private static final int MAX_LETTERS = 3;

    private enum Place {
        TEXT,
        NAME,
        CELL,
        OTHER_TAG
    }

    private Place place = Place.TEXT;
    private int run;
    private int letters;
    private int last;

    /** The quotation mark that is open within a tag, or 0; a bracket in quotes ends no tag. */
    private byte quote;

    /** Takes the next bytes; false when they are dangerous. */
    boolean harmless(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            run = b == '<' ? 0 : run + 1;
            if (run > MAX_TEXT || !step(b)) {
                return false;
            }
        }
        return true;
    }

    private boolean step(byte b) {
        switch (place) {
            case TEXT -> {
                if (b == '<') {
                    place = Place.NAME;
                    last = ':';
                    letters = 0;
                }
            }
            case NAME -> name(b);
            case CELL -> {
                return cell(b);
            }
            case OTHER_TAG -> place = b == '>' ? Place.TEXT : place;
        }
        return true;
    }

    private boolean cell(byte b) {
        if (b >= '0' && b <= '9' && letters > MAX_LETTERS) {
            return false;
        }
        letters = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') ? letters + 1 : 0;
        if (quote == 0) {
            quote = b == '"' || b == '\'' ? b : 0;
            place = b == '>' ? Place.TEXT : place;
        } else if (b == quote) {
            quote = 0;
        }
        return true;
    }

    /** A cell's tag is {@code c}, alone or after a prefix. */
    private void name(byte b) {
        boolean afterC = last == 'c' && letters == 1;
        if (b == '>') {
            place = Place.TEXT;
        } else if (b <= ' ') {
            place = afterC ? Place.CELL : Place.OTHER_TAG;
            letters = 0;
        } else {
            letters = b == ':' ? 0 : letters + 1;
            last = b;
        }
    }
}
