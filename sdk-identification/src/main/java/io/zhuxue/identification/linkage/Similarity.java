package io.zhuxue.identification.linkage;

/** Measures of how alike two texts are. */
final class Similarity {

    private Similarity() {}

    /** Jaro's measure with Winkler's bonus for a common beginning of up to four characters; 0 to 1. */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int longest = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < longest && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro < 0.7 ? jaro : jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty() || a.length() > 64 || b.length() > 64) {
            return 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        long inA = 0;
        long inB = 0;
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if ((inB & 1L << j) == 0 && a.charAt(i) == b.charAt(j)) {
                    inA |= 1L << i;
                    inB |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int turned = 0;
        for (int i = 0, j = 0; i < a.length(); i++) {
            if ((inA & 1L << i) != 0) {
                while ((inB & 1L << j) == 0) {
                    j++;
                }
                turned += a.charAt(i) == b.charAt(j++) ? 0 : 1;
            }
        }
        double m = common;
        return (m / a.length() + m / b.length() + (m - turned / 2.0) / m) / 3;
    }

    /** The number of slips (insert, leave out, change, swap of neighbours) between two texts, at most {@code most} + 1. */
    static int slips(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int slips = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                now[j] = swap ? Math.min(slips, before[j - 2] + 1) : slips;
                best = Math.min(best, now[j]);
            }
            if (best > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return Math.min(last[b.length()], most + 1);
    }

    /** The share of words that both texts have, each word forgiven one slip when it has four letters or more; 0 to 1. */
    static double words(String a, String b) {
        String[] x = a.split(" ");
        String[] y = b.split(" ");
        boolean[] used = new boolean[y.length];
        int common = 0;
        for (String word : x) {
            for (int j = 0; j < y.length; j++) {
                if (!used[j] && sameWord(word, y[j])) {
                    used[j] = true;
                    common++;
                    break;
                }
            }
        }
        return 2.0 * common / (x.length + y.length);
    }

    private static boolean sameWord(String a, String b) {
        return a.equals(b) || a.length() >= 4 && b.length() >= 4 && slips(a, b, 1) <= 1;
    }
}
