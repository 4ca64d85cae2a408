import type { Language } from '../../../../../foundation/kernel/language.ts'
import { attachmentTexts } from '../../../texts/attachments.ts'
import { sizeWords, type ChosenFile, type FileRefusal } from './chosen.ts'
import type { DownloadRefusal } from './download.ts'
import { uploadTroubles, type UploadTrouble } from './upload.ts'

/** A size as the language writes it. */
export const sizeIn = (bytes: number, language: Language): string => sizeWords(bytes, language !== 'en')

/** Why a chosen file was not taken. */
export const choiceWords = ({ name, reason }: FileRefusal, language: Language): string => {
  const texts = attachmentTexts[language]
  return reason === 'too-big' ? texts.tooBig(name) : reason === 'empty' ? texts.empty(name) : texts.tooMany
}

/** Where a file stands on its way, in one sentence. */
export const fileWords = ({ file: { name, size }, progress, sent }: ChosenFile, language: Language): string => {
  const texts = attachmentTexts[language]
  switch (progress) {
    case 'chosen':
      return texts.fileWaiting(name)
    case 'cleaning':
      return texts.fileCleaning(name)
    case 'sealing':
      return texts.fileSealing(name)
    case 'sending':
      return texts.fileSending(name, sizeIn(sent, language), sizeIn(size, language))
    case 'sent':
      return texts.fileSent(name)
    case 'cancelled':
      return texts.fileCancelled(name)
    case 'interrupted':
      return texts.fileInterrupted(name)
    case 'busy':
      return texts.fileBusy(name)
    case 'full':
      return texts.fileFull(name)
    case 'changed':
      return texts.fileChanged(name)
    case 'refused':
      return texts.fileRefused(name)
    case 'not-cleaned':
      return texts.fileNotCleaned(name)
  }
}

/** The sign before that sentence. */
export const fileSign = ({ progress }: Pick<ChosenFile, 'progress'>): 'check' | 'cross' | 'file' | 'warning' =>
  progress === 'sent' ? 'check' : progress === 'cancelled' ? 'cross' : ['interrupted', 'busy', 'full', 'changed', 'refused', 'not-cleaned'].includes(progress) ? 'warning' : 'file'

export const isUploadTrouble = (what: string): what is UploadTrouble => uploadTroubles.some((one) => one === what)

/** Why a message did not go because of its attachments, and what to do now. */
export const troubleWords = (trouble: UploadTrouble, language: Language): string => {
  const texts = attachmentTexts[language]
  switch (trouble) {
    case 'interrupted':
      return texts.interrupted
    case 'busy':
      return texts.busy
    case 'gone':
      return texts.caseGone
    case 'too-much':
      return texts.tooMuch
    case 'file-refused':
      return texts.refused
    case 'cancelled':
      return texts.stopped
  }
}

/** Why a file was not saved. */
export const downloadWords = (refusal: DownloadRefusal, name: string, language: Language): string => {
  const texts = attachmentTexts[language]
  return refusal === 'wrong' ? texts.wrong(name) : refusal === 'gone' ? texts.gone(name) : refusal === 'cancelled' ? texts.fetchStopped(name) : texts.notFetched(name)
}
