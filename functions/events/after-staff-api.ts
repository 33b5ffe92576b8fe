import type { Route } from '../../shared/contract/route.ts';
import { AttendanceInput } from '../../shared/domain/attendance.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import { attendanceList } from './attendance-list.ts';
import { attendanceRoute, eventResultsRoute, takeAttendanceRoute } from './contract-after.ts';
import { eventResults } from './event-results.ts';
import { takeAttendance } from './take-attendance.ts';

export type AfterStaffDeps = Parameters<typeof attendanceList>[0] &
  Parameters<typeof takeAttendance>[0] &
  Parameters<typeof eventResults>[0];

/** The staff's face of the day of an event and what comes after it. */
export const afterStaffApi = (deps: AfterStaffDeps): readonly (readonly [Route, Handle])[] => {
  const list = attendanceList(deps);
  const take = takeAttendance(deps);
  const results = eventResults(deps);
  return [
    [attendanceRoute, async ({ params, personId }) => json(200, await list({ eventId: params.id ?? '', personId }))],
    [
      takeAttendanceRoute,
      async (request) => {
        const input = readJson(request, AttendanceInput);
        const { params, personId, language } = request;
        return json(200, await take({ eventId: params.id ?? '', input, personId, language }));
      },
    ],
    [
      eventResultsRoute,
      async ({ params, personId }) => json(200, await results({ eventId: params.id ?? '', personId })),
    ],
  ];
};
