/** What an officer asks of the loaded province: counties, schools, students, decisions, money, rejects. */
@NullMarked
package io.zhuxue.server.province;

import org.jspecify.annotations.NullMarked;
