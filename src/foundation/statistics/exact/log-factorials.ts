/** ln 0!, ln 1!, … ln n!, summed with compensation so that the last is as exact as the first. */
export const logFactorials = (n: number): Float64Array => {
  const logs = new Float64Array(n + 1)
  let [sum, lost] = [0, 0]
  for (let k = 2; k <= n; k += 1) {
    const term = Math.log(k) - lost
    const next = sum + term
    lost = next - sum - term
    sum = next
    logs[k] = sum
  }
  return logs
}
